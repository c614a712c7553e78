import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of a file, kept once however often they are given. Rows are added, and never changed or removed. */
@Entity('stored_file')
@Check('stored_file_hash_shape', "hash ~ '^[0-9a-f]{64}$'")
export class StoredFileEntity {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stored_file_pk' }) hash!: string;
  @Column('integer') size!: number;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('bytea') content!: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
}
