import { ActivityEntity } from '@mizan/api/planning';
import type { CommitmentKind } from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A legal promise to pay. Its three figures move with the ledger only, never by saving this row. */
@Entity('commitment')
@Unique('commitment_code_unique', ['code'])
@Check('commitment_kind_known', "kind IN ('contract', 'letter', 'travel-order', 'grant')")
@Check(
  'commitment_open_not_negative',
  'committed >= 0 AND consumed >= 0 AND released >= 0 AND committed - consumed - released >= 0',
)
@Index('commitment_line_index', ['lineId'])
@Index('commitment_activity_index', ['activityId'])
export class CommitmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_pk' }) id!: string;
  @Column('text') code!: string;
  @Column('uuid', { name: 'line_id' }) lineId!: string;
  @ForeignKey(() => ActivityEntity, { name: 'commitment_activity_fk' })
  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId!: string | null;
  @Column('text') kind!: CommitmentKind;
  @Column('text') supplier!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text') currency!: string;
  @Column('date', { name: 'effective_date' }) effectiveDate!: string;
  @Column({ type: 'numeric', precision: 20, scale: 4, default: 0, insert: false, update: false }) committed!: string;
  @Column({ type: 'numeric', precision: 20, scale: 4, default: 0, insert: false, update: false }) consumed!: string;
  @Column({ type: 'numeric', precision: 20, scale: 4, default: 0, insert: false, update: false }) released!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
}
