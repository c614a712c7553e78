export { IdentityModule } from './identity.module';
export { OrgUnitEntity } from './org-unit/org-unit.entity';
export { OrgUnitReadModel } from './org-unit/org-unit.read-model';
export { AppUserEntity } from './people/app-user.entity';
export { PeopleService, type NewPerson } from './people/people.service';
export { RoleAssignmentEntity } from './people/role-assignment.entity';
export { hashPassword } from './session/passwords';
export { UserSessionEntity } from './session/user-session.entity';
export { SettingEntity } from './setting/setting.entity';
