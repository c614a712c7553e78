import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { SESSION_READER, UnitLocator } from '@mizan/api/platform';

import { AuditTrailController } from './audit-trail/audit-trail.controller';
import { AuditTrailReadModel } from './audit-trail/audit-trail.read-model';
import { OrgUnitController } from './org-unit/org-unit.controller';
import { OrgUnitReadModel } from './org-unit/org-unit.read-model';
import { PeopleController } from './people/people.controller';
import { PeopleReadModel } from './people/people.read-model';
import { PeopleService } from './people/people.service';
import { SessionController } from './session/session.controller';
import { SessionReadModel } from './session/session.read-model';
import { SessionRepository } from './session/session.repository';
import { SessionService } from './session/session.service';
import { SignInAttempts } from './session/sign-in-attempts.repository';
import { SettingController } from './setting/setting.controller';
import { SettingService } from './setting/setting.service';

/** People, units, roles, sessions, settings and the audit. Global, since the platform's guard reads its sessions. */
@Global()
@Module({
  controllers: [AuditTrailController, OrgUnitController, PeopleController, SessionController, SettingController],
  providers: [
    AuditTrailReadModel,
    OrgUnitReadModel,
    PeopleReadModel,
    PeopleService,
    SessionReadModel,
    SessionRepository,
    SessionService,
    SettingService,
    SignInAttempts,
    { provide: SESSION_READER, useExisting: SessionRepository },
  ],
  exports: [AuditTrailReadModel, SESSION_READER, OrgUnitReadModel, PeopleService],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly locator: UnitLocator,
    private readonly people: PeopleReadModel,
    private readonly units: OrgUnitReadModel,
  ) {}

  onModuleInit(): void {
    this.locator.register('person', { readPermission: 'people:read', unitOf: (id) => this.people.unitOfPerson(id) });
    this.locator.register('organisation', { readPermission: 'plan:read', unitOf: () => this.units.top() });
    this.locator.register('unit', { readPermission: 'plan:read', unitOf: (id) => this.units.existing(id) });
  }
}
