import { IsIn, IsUUID } from 'class-validator';
import { ROLES, type AssignRole, type Role } from '@mizan/shared/contracts';

export class AssignRoleBody implements AssignRole {
  @IsIn(ROLES) role!: Role;
  @IsUUID() unitId!: string;
}
