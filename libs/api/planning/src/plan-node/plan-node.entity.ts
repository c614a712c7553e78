import { OrgUnitEntity } from '@mizan/api/identity';
import type { Funding, LocalizedText, NodeKind, NodeStatus, OffBudgetField } from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { ActionPlanEntity } from '../plan/action-plan.entity';

@Entity('plan_node')
@Unique('plan_node_kind_key', ['id', 'kind'])
@Unique('plan_node_code_unique', ['planId', 'code'])
@Index('plan_node_parent_index', ['parentId', 'parentKind'])
@Index('plan_node_plan_kind_index', ['planId', 'kind'])
@ForeignKey(() => PlanNodeEntity, ['parentId', 'parentKind'], ['id', 'kind'], { name: 'plan_node_parent_fk' })
@Check(
  'plan_node_kind_known',
  "kind IN ('directorate', 'project', 'objective', 'area', 'outcome', 'performance-indicator', 'measurement-indicator')",
)
@Check('plan_node_level', 'parent_id IS NULL OR parent_kind IS NOT NULL')
@Check('plan_node_status_known', "status IN ('active', 'withdrawn')")
@Check('plan_node_withdrawal_reasoned', "status = 'active' OR withdrawal_reason IS NOT NULL")
@Check('plan_node_weight_positive', 'weight > 0')
@Check('plan_node_funding_of_projects', "(kind = 'project') = (funding IS NOT NULL)")
@Check('plan_node_field_known', "field IS NULL OR funding = 'off-budget'")
@Check('plan_node_total_of_projects', "total_budget IS NULL OR kind = 'project'")
export class PlanNodeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_node_pk' }) id!: string;
  @ForeignKey(() => ActionPlanEntity, { name: 'plan_node_plan_fk' })
  @Column('uuid', { name: 'plan_id' })
  planId!: string;
  @Column('text') kind!: NodeKind;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text', { name: 'parent_kind', nullable: true }) parentKind!: NodeKind | null;
  @Index('plan_node_unit_index')
  @ForeignKey(() => OrgUnitEntity, { name: 'plan_node_unit_fk' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;
  @Column('uuid', { name: 'directorate_id', nullable: true }) directorateId!: string | null;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId!: string | null;
  @Column('uuid', { name: 'area_id', nullable: true }) areaId!: string | null;
  @Column('uuid', { name: 'outcome_id', nullable: true }) outcomeId!: string | null;
  @Column('text') code!: string;
  @Column('integer') position!: number;
  @Column('jsonb') title!: LocalizedText;
  @Column('jsonb', { name: 'short_title' }) shortTitle!: LocalizedText;
  @Column('jsonb', { nullable: true }) narrative!: LocalizedText | null;
  @Column('numeric', { precision: 9, scale: 4, default: 1 }) weight!: string;
  @Column('boolean', { name: 'is_critical', default: false }) isCritical!: boolean;
  @Column('text', { nullable: true }) funding!: Funding | null;
  @Column('text', { nullable: true }) field!: OffBudgetField | null;
  @Column('numeric', { name: 'total_budget', precision: 20, scale: 4, nullable: true }) totalBudget!: string | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('text', { default: 'active' }) status!: NodeStatus;
  @Column('text', { name: 'withdrawal_reason', nullable: true }) withdrawalReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy!: string | null;
}
