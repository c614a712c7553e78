import type { CommitmentKind } from '@mizan/shared/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Moves with the ledger, never by saving a row. */
const FIGURE = { type: 'numeric', precision: 20, scale: 4, default: 0, insert: false, update: false } as const;

/** A legal promise to pay. Its figures move with the ledger only, never by saving this row. */
@Entity('commitment')
@Unique('commitment_code_unique', ['code'])
@Check('commitment_kind_known', "kind IN ('contract', 'letter', 'travel-order', 'grant')")
@Check(
  'commitment_open_not_negative',
  'reserved >= 0 AND committed >= 0 AND consumed >= 0 AND released >= 0 AND committed - consumed - released >= 0',
)
@Check(
  'commitment_transaction_open_not_negative',
  `transaction_reserved >= 0 AND transaction_committed >= 0 AND transaction_consumed >= 0 AND transaction_released >= 0
   AND transaction_committed - transaction_consumed - transaction_released >= 0`,
)
@Check('commitment_cancelled_with_reason', '(cancelled_at IS NULL) = (cancel_reason IS NULL)')
@Index('commitment_activity_index', ['activityId'])
export class CommitmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_pk' }) id!: string;
  @Column('text') code!: string;
  /** Of its first line, as `activityId`: the references of the entries that commit it hold for both. */
  @Column('uuid', { name: 'line_id' }) lineId!: string;
  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId!: string | null;
  @Column('text') kind!: CommitmentKind;
  @Column('text') supplier!: string;
  @Column('text', { nullable: true }) description!: string | null;
  /** In which it was agreed. */
  @Column('text') currency!: string;
  @Column('text', { name: 'fund_currency' }) fundCurrency!: string;
  /** What one unit of its currency was worth in the fund's currency when it was committed. */
  @Column({ type: 'numeric', precision: 20, scale: 10, default: 1 }) rate!: string;
  @Column('date', { name: 'rate_date', nullable: true }) rateDate!: string | null;
  @Column('text', { name: 'rate_source', nullable: true }) rateSource!: string | null;
  /** What the supplier calls the document. */
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('date', { name: 'due_date', nullable: true }) dueDate!: string | null;
  @Column('date', { name: 'effective_date' }) effectiveDate!: string;
  @Column(FIGURE) reserved!: string;
  @Column(FIGURE) committed!: string;
  @Column(FIGURE) consumed!: string;
  @Column(FIGURE) released!: string;
  /** The part of `committed` and `released` that only went from one year to the next. */
  @Column(FIGURE) carried!: string;
  @Column({ ...FIGURE, name: 'transaction_carried' }) transactionCarried!: string;
  @Column({ ...FIGURE, name: 'transaction_reserved' }) transactionReserved!: string;
  @Column({ ...FIGURE, name: 'transaction_committed' }) transactionCommitted!: string;
  @Column({ ...FIGURE, name: 'transaction_consumed' }) transactionConsumed!: string;
  @Column({ ...FIGURE, name: 'transaction_released' }) transactionReleased!: string;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy!: string | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
}
