import type {
  Accumulation,
  BaselineStatus,
  Direction,
  Frequency,
  IndicatorKind,
  LocalizedText,
} from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

import { PlanNodeEntity } from './plan-node.entity';

@Entity('measurement_indicator')
@Check('measurement_indicator_kind_known', "kind IN ('measure', 'milestone', 'binary')")
@Check('measurement_indicator_direction_known', "direction IS NULL OR direction IN ('increase', 'decrease')")
@Check('measurement_indicator_accumulation_known', 'accumulation IS NULL')
@Check('measurement_indicator_measure_complete', "kind <> 'measure' OR direction IS NOT NULL")
@Check('measurement_indicator_decimals_range', 'decimals BETWEEN 0 AND 6')
@Check('measurement_indicator_frequency_known', "frequency IN ('quarter', 'half', 'year')")
@Check('measurement_indicator_baseline_known', "baseline_status IN ('known', 'unknown', 'count-from-zero')")
export class MeasurementIndicatorEntity {
  @ForeignKey(() => PlanNodeEntity, { name: 'measurement_indicator_node_fk' })
  @PrimaryColumn('uuid', { name: 'node_id', primaryKeyConstraintName: 'measurement_indicator_pk' })
  nodeId!: string;
  @Column('text') kind!: IndicatorKind;
  @Column('text', { nullable: true }) direction!: Direction | null;
  @Column('text', { nullable: true }) accumulation!: Accumulation | null;
  @Column('jsonb', { nullable: true }) unit!: LocalizedText | null;
  @Column('integer', { default: 0 }) decimals!: number;
  @Column('text') frequency!: Frequency;
  @Column('text', { name: 'baseline_status' }) baselineStatus!: BaselineStatus;
  @Column('numeric', { name: 'baseline_value', precision: 20, scale: 6, nullable: true }) baselineValue!: string | null;
  @Column('date', { name: 'baseline_date', nullable: true }) baselineDate!: string | null;
  @Column('text', { name: 'baseline_source', nullable: true }) baselineSource!: string | null;
}
