import type { LocalizedText } from '@mizan/shared/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { MeasurementIndicatorEntity } from './measurement-indicator.entity';

/** A named level of a rubric; its score is a fraction from 0 to 1. */
@Entity('rubric_level')
@Check('rubric_level_score_range', 'score BETWEEN 0 AND 1')
export class RubricLevelEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rubric_level_pk' }) id!: string;
  @Index('rubric_level_indicator_index')
  @ForeignKey(() => MeasurementIndicatorEntity, { name: 'rubric_level_indicator_fk' })
  @Column('uuid', { name: 'indicator_id' })
  indicatorId!: string;
  @Column('integer') position!: number;
  @Column('jsonb') title!: LocalizedText;
  @Column('numeric', { precision: 9, scale: 6 }) score!: string;
}
