import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { MeasurementIndicatorEntity } from '../measurement/measurement-indicator.entity';
import { PlanNodeEntity } from './plan-node.entity';

@Entity('indicator_link')
export class IndicatorLinkEntity {
  @ForeignKey(() => PlanNodeEntity, { name: 'indicator_link_performance_fk' })
  @PrimaryColumn('uuid', { name: 'performance_indicator_id', primaryKeyConstraintName: 'indicator_link_pk' })
  performanceIndicatorId!: string;
  @Index('indicator_link_measurement_index')
  @ForeignKey(() => MeasurementIndicatorEntity, { name: 'indicator_link_measurement_fk' })
  @PrimaryColumn('uuid', { name: 'measurement_indicator_id', primaryKeyConstraintName: 'indicator_link_pk' })
  measurementIndicatorId!: string;
  @Column('boolean', { name: 'is_proposal' }) isProposal!: boolean;
}
