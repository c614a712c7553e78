import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

import { MeasurementIndicatorEntity } from './measurement-indicator.entity';

@Entity('indicator_target')
@Unique('indicator_target_year_unique', ['indicatorId', 'year'])
export class IndicatorTargetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_target_pk' }) id!: string;
  @ForeignKey(() => MeasurementIndicatorEntity, { name: 'indicator_target_indicator_fk' })
  @Column('uuid', { name: 'indicator_id' })
  indicatorId!: string;
  @Column('integer') year!: number;
  @Column('numeric', { precision: 20, scale: 6 }) value!: string;
}
