import { MeasurementIndicatorEntity } from '@mizan/api/planning';
import type { LocalizedText, ReportState } from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('indicator_report')
@Unique('indicator_report_code_unique', ['code'])
@Unique('indicator_report_period_unique', ['indicatorId', 'period'])
@Check('indicator_report_state_known', "state IN ('draft', 'submitted', 'returned', 'approved')")
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
