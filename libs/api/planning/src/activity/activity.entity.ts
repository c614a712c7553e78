import { OrgUnitEntity } from '@mizan/api/identity';
import {
  ACTIVITY_STATUSES,
  ACTIVITY_TYPES,
  type ActivityStatus,
  type ActivityType,
  type LocalizedText,
} from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { ActionPlanEntity } from '../plan/action-plan.entity';
import { PlanNodeEntity } from '../plan-node/plan-node.entity';

@Entity('activity')
@Unique('activity_code_unique', ['planId', 'code'])
@Index('activity_plan_year_index', ['planId', 'year', 'code'])
@Check('activity_type_known', `type IN (${ACTIVITY_TYPES.map((type) => `'${type}'`).join(', ')})`)
@Check('activity_status_known', `status IN (${ACTIVITY_STATUSES.map((status) => `'${status}'`).join(', ')})`)
@Check('activity_planned_dates_ordered', 'planned_start <= planned_end')
@Check('activity_actual_dates_ordered', 'actual_start IS NULL OR actual_end IS NULL OR actual_start <= actual_end')
@Check('activity_planned_cost_not_negative', 'planned_cost IS NULL OR planned_cost >= 0')
@Check('activity_cost_without_partners_not_negative', 'cost_without_partners IS NULL OR cost_without_partners >= 0')
@Check('activity_expected_beneficiaries_not_negative', 'expected_beneficiaries IS NULL OR expected_beneficiaries >= 0')
@Check('activity_actual_beneficiaries_not_negative', 'actual_beneficiaries IS NULL OR actual_beneficiaries >= 0')
@Check('activity_weight_positive', 'weight > 0')
export class ActivityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activity_pk' }) id!: string;
  @ForeignKey(() => ActionPlanEntity, { name: 'activity_plan_fk' })
  @Column('uuid', { name: 'plan_id' })
  planId!: string;
  @Column('uuid', { name: 'directorate_id' }) directorateId!: string;
  @Index('activity_project_index')
  @ForeignKey(() => PlanNodeEntity, { name: 'activity_project_fk' })
  @Column('uuid', { name: 'project_id' })
  projectId!: string;
  @Index('activity_area_index')
  @ForeignKey(() => PlanNodeEntity, { name: 'activity_area_fk' })
  @Column('uuid', { name: 'area_id', nullable: true })
  areaId!: string | null;
  @Index('activity_unit_index')
  @ForeignKey(() => OrgUnitEntity, { name: 'activity_unit_fk' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;
  @Column('text') code!: string;
  @Column('integer') year!: number;
  @Column('text') type!: ActivityType;
  @Column('jsonb') title!: LocalizedText;
  @Column('text', { default: 'proposed' }) status!: ActivityStatus;
  @Column('text', { name: 'status_before', nullable: true }) statusBefore!: ActivityStatus | null;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason!: string | null;
  @Column('date', { name: 'planned_start' }) plannedStart!: string;
  @Column('date', { name: 'planned_end' }) plannedEnd!: string;
  @Column('date', { name: 'actual_start', nullable: true }) actualStart!: string | null;
  @Column('date', { name: 'actual_end', nullable: true }) actualEnd!: string | null;
  @Column('numeric', { name: 'planned_cost', precision: 20, scale: 4, nullable: true }) plannedCost!: string | null;
  @Column('numeric', { name: 'cost_without_partners', precision: 20, scale: 4, nullable: true })
  costWithoutPartners!: string | null;
  @Column('text') currency!: string;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text', { nullable: true }) partners!: string | null;
  @Column('integer', { name: 'expected_beneficiaries', nullable: true }) expectedBeneficiaries!: number | null;
  @Column('integer', { name: 'actual_beneficiaries', nullable: true }) actualBeneficiaries!: number | null;
  @Column('numeric', { precision: 9, scale: 4, default: 1 }) weight!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
}
