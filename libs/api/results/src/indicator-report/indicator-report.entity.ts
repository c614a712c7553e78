import { MeasurementIndicatorEntity, RubricLevelEntity } from '@mizan/api/planning';
import type { Confidence, LocalizedText, ReportState, VarianceReason } from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('indicator_report')
@Unique('indicator_report_code_unique', ['code'])
@Unique('indicator_report_revision_unique', ['indicatorId', 'period', 'revision'])
@Index('indicator_report_one_approved', ['indicatorId', 'period'], { unique: true, where: "state = 'approved'" })
@Check('indicator_report_state_known', "state IN ('draft', 'submitted', 'returned', 'approved')")
@Check('indicator_report_confidence_known', "confidence IN ('measured', 'estimated')")
@Check('indicator_report_variance_reason_known', 'variance_reason IS NULL')
@Check('indicator_report_corrective_complete', 'corrective_owner IS NOT NULL')
@Check('indicator_report_correction_reasoned', 'correction_reason IS NOT NULL')
@Check('indicator_report_return_reasoned', "state <> 'returned' OR return_reason IS NOT NULL")
export class IndicatorReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_report_pk' }) id!: string;
  @Column('text') code!: string;
  @ForeignKey(() => MeasurementIndicatorEntity, { name: 'indicator_report_indicator_fk' })
  @Column('uuid', { name: 'indicator_id' })
  indicatorId!: string;
  @Column('text') period!: string;
  @Column('date', { name: 'period_end' }) periodEnd!: string;
  @Column('numeric', { precision: 20, scale: 6, nullable: true }) value!: string | null;
  /** The two parts of a rate, kept apart so that rates are never averaged. */
  @Column('numeric', { precision: 20, scale: 6, nullable: true }) numerator!: string | null;
  @Column('numeric', { precision: 20, scale: 6, nullable: true }) denominator!: string | null;
  @ForeignKey(() => RubricLevelEntity, { name: 'indicator_report_level_fk' })
  @Column('uuid', { name: 'level_id', nullable: true })
  levelId!: string | null;
  /** The level that a reviewer confirms; only it counts for qualitative indicators. */
  @ForeignKey(() => RubricLevelEntity, { name: 'indicator_report_reviewer_level_fk' })
  @Column('uuid', { name: 'reviewer_level_id', nullable: true })
  reviewerLevelId!: string | null;
  @Column('text', { default: 'measured' }) confidence!: Confidence;
  @Column('text', { name: 'variance_reason', nullable: true }) varianceReason!: VarianceReason | null;
  @Column('jsonb', { name: 'variance_text', nullable: true }) varianceText!: LocalizedText | null;
  @Column('jsonb', { name: 'corrective_action', nullable: true }) correctiveAction!: LocalizedText | null;
  @Column('text', { name: 'corrective_owner', nullable: true }) correctiveOwner!: string | null;
  @Column('date', { name: 'corrective_due_on', nullable: true }) correctiveDueOn!: string | null;
  /** 1 for the report of the period, more for late corrections of it. */
  @Column('integer', { default: 1 }) revision!: number;
  @Column('text', { name: 'correction_reason', nullable: true }) correctionReason!: string | null;
  @Column('jsonb', { nullable: true }) narrative!: LocalizedText | null;
  @Column('text', { name: 'evidence_link', nullable: true }) evidenceLink!: string | null;
  @Column('text', { name: 'fall_reason', nullable: true }) fallReason!: string | null;
  @Column('text', { default: 'draft' }) state!: ReportState;
  @Column('text', { name: 'return_reason', nullable: true }) returnReason!: string | null;
  @Column('uuid', { name: 'reported_by', nullable: true }) reportedBy!: string | null;
  @Column('date', { name: 'reported_on', nullable: true }) reportedOn!: string | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
  @Column('date', { name: 'reviewed_on', nullable: true }) reviewedOn!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
}
