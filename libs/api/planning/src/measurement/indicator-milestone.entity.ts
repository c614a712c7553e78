import type { LocalizedText } from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { MeasurementIndicatorEntity } from './measurement-indicator.entity';

@Entity('indicator_milestone')
@Check('indicator_milestone_weight_positive', 'weight > 0')
export class IndicatorMilestoneEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_milestone_pk' }) id!: string;
  @Index('indicator_milestone_indicator_index')
  @ForeignKey(() => MeasurementIndicatorEntity, { name: 'indicator_milestone_indicator_fk' })
  @Column('uuid', { name: 'indicator_id' })
  indicatorId!: string;
  @Column('integer') position!: number;
  @Column('jsonb') title!: LocalizedText;
  @Column('numeric', { precision: 9, scale: 4 }) weight!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
}
