import type {
  Accumulation,
  BaselineStatus,
  Direction,
  Frequency,
  IndicatorKind,
  LocalizedText,
  RateWindow,
} from '@mizan/shared/contracts';
import { AppUserEntity } from '@mizan/api/identity';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { PlanNodeEntity } from '../plan-node/plan-node.entity';

@Entity('measurement_indicator')
@Check('measurement_indicator_kind_known', "kind IN ('measure', 'rate', 'maintain')")
@Check('measurement_indicator_direction_known', "direction IS NULL OR direction IN ('increase', 'decrease')")
@Check('measurement_indicator_accumulation_known', 'accumulation IS NULL')
@Check('measurement_indicator_measure_complete', "kind <> 'measure' OR direction IS NOT NULL")
@Check('measurement_indicator_decimals_range', 'decimals BETWEEN 0 AND 6')
@Check('measurement_indicator_frequency_known', "frequency IN ('quarter', 'half', 'year')")
@Check('measurement_indicator_baseline_known', "baseline_status IN ('known', 'unknown', 'count-from-zero')")
@Check('measurement_indicator_bounds_ordered', 'minimum <= maximum')
@Check('measurement_indicator_band_ordered', 'band_low <= band_high')
@Check('measurement_indicator_band_complete', "kind <> 'maintain'")
@Check('measurement_indicator_rate_complete', "kind <> 'rate'")
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
  /** The level of the rubric that a rubric or qualitative indicator starts from. */
  @Column('uuid', { name: 'baseline_level_id', nullable: true }) baselineLevelId!: string | null;
  /** By when an unknown baseline is to be found. */
  @Column('date', { name: 'baseline_due_on', nullable: true }) baselineDueOn!: string | null;
  @Column('jsonb', { nullable: true }) definition!: LocalizedText | null;
  @Column('jsonb', { nullable: true }) method!: LocalizedText | null;
  @Column('jsonb', { name: 'means_of_verification', nullable: true }) meansOfVerification!: LocalizedText | null;
  @Column('numeric', { precision: 20, scale: 6, nullable: true }) minimum!: string | null;
  @Column('numeric', { precision: 20, scale: 6, nullable: true }) maximum!: string | null;
  @Column('numeric', { name: 'band_low', precision: 20, scale: 6, nullable: true }) bandLow!: string | null;
  @Column('numeric', { name: 'band_high', precision: 20, scale: 6, nullable: true }) bandHigh!: string | null;
  @Column('numeric', { name: 'band_tolerance', precision: 20, scale: 6, nullable: true }) bandTolerance!: string | null;
  @Column('text', { name: 'rate_window', nullable: true }) rateWindow!: RateWindow | null;
  @Index('measurement_indicator_responsible_index')
  @ForeignKey(() => AppUserEntity, { name: 'measurement_indicator_responsible_fk' })
  @Column('uuid', { name: 'responsible_id', nullable: true })
  responsibleId!: string | null;
  @Column('boolean', { name: 'evidence_required', default: false }) evidenceRequired!: boolean;
}
