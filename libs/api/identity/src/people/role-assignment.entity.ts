import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '@mizan/shared/contracts';

import { OrgUnitEntity } from '../org-unit/org-unit.entity';
import { AppUserEntity } from './app-user.entity';

@Entity('role_assignment')
@Unique('role_assignment_unique', ['userId', 'role', 'unitId'])
@Check(
  'role_assignment_role_known',
  `role IN ('planner', 'head-of-directorate', 'finance-officer', 'financial-controller', 'management', 'auditor', 'administrator')`,
)
export class RoleAssignmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_assignment_pk' }) id!: string;
  @ForeignKey(() => AppUserEntity, { name: 'role_assignment_user_fk' })
  @Column('uuid', { name: 'user_id' })
  userId!: string;
  @Column('text') role!: Role;
  @Index('role_assignment_unit_index')
  @ForeignKey(() => OrgUnitEntity, { name: 'role_assignment_unit_fk' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
