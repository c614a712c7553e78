import { StoredFileEntity } from '@mizan/api/files';

import type { EvidenceKind } from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { IndicatorReportEntity } from '../indicator-report/indicator-report.entity';

@Entity('evidence')
@Check('evidence_kind_complete', "kind IN ('link', 'file')")
@Check('evidence_verified_by_another', 'verified_by <> added_by')
export class EvidenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_pk' }) id!: string;
  @Index('evidence_report_index')
  @ForeignKey(() => IndicatorReportEntity, { name: 'evidence_report_fk' })
  @Column('uuid', { name: 'report_id' })
  reportId!: string;
  @Column('text') kind!: EvidenceKind;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) link!: string | null;
  @Index('evidence_file_index')
  @ForeignKey(() => StoredFileEntity, { name: 'evidence_file_fk' })
  @Column('text', { name: 'file_hash', nullable: true })
  fileHash!: string | null;
  @Column('text', { name: 'file_name', nullable: true }) fileName!: string | null;
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  @Column('uuid', { name: 'verified_by', nullable: true }) verifiedBy!: string | null;
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
  @Column('text', { name: 'verification_note', nullable: true }) verificationNote!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}
