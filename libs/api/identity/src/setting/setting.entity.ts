import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'setting_pk' }) key!: string;
  @Column('jsonb') value!: string | boolean;
  @Column('integer', { default: 1 }) version!: number;
}
