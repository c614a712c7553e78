import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LocalizedText, PlanStatus, WeightsMode } from '@mizan/shared/contracts';

@Entity('action_plan')
@Unique('action_plan_code_unique', ['code'])
@Check('action_plan_status_known', "status IN ('drafting', 'in-force', 'closed')")
@Check('action_plan_dates_ordered', 'starts_on <= ends_on')
@Check('action_plan_weights_mode_known', "weights_mode IN ('equal', 'manual', 'by-budget')")
@Check('action_plan_report_due_days_range', 'report_due_days BETWEEN 0 AND 180')
export class ActionPlanEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'action_plan_pk' }) id!: string;
  @Column('text') code!: string;
  @Column('jsonb') title!: LocalizedText;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @Column('text', { default: 'drafting' }) status!: PlanStatus;
  @Column('text', { name: 'weights_mode', default: 'equal' }) weightsMode!: WeightsMode;
  /** Days after the end of a period in which its report is in time. */
  @Column('integer', { name: 'report_due_days', default: 15 }) reportDueDays!: number;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
}
