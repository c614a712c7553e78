import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { MeasurementIndicatorEntity } from './measurement-indicator.entity';
import { RubricLevelEntity } from './rubric-level.entity';

@Entity('indicator_target')
@Check('indicator_target_stated', '(value IS NULL) <> (level_id IS NULL)')
@Index('indicator_target_period_unique', ['indicatorId', 'period'], { unique: true, where: 'country IS NULL' })
@Index('indicator_target_country_unique', ['indicatorId', 'period', 'country'], {
  unique: true,
  where: 'country IS NOT NULL',
})
export class IndicatorTargetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_target_pk' }) id!: string;
  @ForeignKey(() => MeasurementIndicatorEntity, { name: 'indicator_target_indicator_fk' })
  @Column('uuid', { name: 'indicator_id' })
  indicatorId!: string;
  /** 2014, 2014-H1 or 2014-Q3. */
  @Column('text') period!: string;
  /** ISO 3166-1 alpha-2; null for the target of all countries together. */
  @Column('text', { nullable: true }) country!: string | null;
  @Column('numeric', { precision: 20, scale: 6, nullable: true }) value!: string | null;
  /** For rubric and qualitative indicators, in place of a value. */
  @ForeignKey(() => RubricLevelEntity, { name: 'indicator_target_level_fk' })
  @Column('uuid', { name: 'level_id', nullable: true })
  levelId!: string | null;
}
