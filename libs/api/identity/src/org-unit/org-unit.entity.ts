import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LocalizedText, UnitType } from '@mizan/shared/contracts';

@Entity('org_unit')
@Unique('org_unit_code_unique', ['code'])
@Check('org_unit_type_known', "type IN ('organisation', 'directorate', 'centre', 'section')")
export class OrgUnitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'org_unit_pk' }) id!: string;
  @Index('org_unit_parent_index')
  @ForeignKey(() => OrgUnitEntity, { name: 'org_unit_parent_fk' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;
  @Column('text') code!: string;
  @Column('text') type!: UnitType;
  @Column('jsonb') name!: LocalizedText;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
