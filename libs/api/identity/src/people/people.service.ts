import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem, newId } from '@mizan/api/platform';
import type { AssignRole, Role } from '@mizan/shared/contracts';

import { hashPassword } from '../session/passwords';
import { AppUserEntity } from './app-user.entity';
import { RoleAssignmentEntity } from './role-assignment.entity';

/** A new account; the password is in the clear only here. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Accounts and the roles they hold. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Creates an account without any role. */
  async create(person: NewPerson): Promise<string> {
    const id = newId();
    const email = person.email.trim().toLowerCase();
    const passwordHash = await hashPassword(person.password);
    await this.database.transaction(async () => {
      await this.database.repository(AppUserEntity).insert({ id, email, name: person.name, passwordHash });
      await this.audit.record({
        action: 'person.created',
        entity: 'app_user',
        entityId: id,
        after: { email, name: person.name },
      });
    });
    return id;
  }

  /** Gives a role in a unit, from today on. Throws `role-assignment.taken` when it is held already. */
  assign(userId: string, input: AssignRole): Promise<string> {
    return this.database.transaction(async () => {
      const id = newId();
      const validFrom = this.clock.now().toISOString().slice(0, 10);
      await this.database.repository(RoleAssignmentEntity).insert({ id, userId, ...input, validFrom });
      await this.audit.record({ action: 'role.assigned', entity: 'app_user', entityId: userId, after: { ...input } });
      return id;
    });
  }

  /** Takes a role away; the last administrator stays one. */
  withdraw(userId: string, assignmentId: string): Promise<void> {
    return this.database.transaction(async () => {
      const assignments = this.database.repository(RoleAssignmentEntity);
      const held = await assignments.findOneBy({ id: assignmentId, userId });
      if (!held) throw new Problem('request.not-found');
      if (await this.isLastAdministrator(held.role)) throw new Problem('role-assignment.last-administrator');
      await assignments.delete({ id: assignmentId });
      const before = { role: held.role, unitId: held.unitId };
      await this.audit.record({ action: 'role.withdrawn', entity: 'app_user', entityId: userId, before });
    });
  }

  private async isLastAdministrator(role: Role): Promise<boolean> {
    if (role !== 'administrator') return false;
    // Locked, so that two administrators cannot remove each other at the same moment.
    const rows = await this.database.query<{ id: string }>(
      `SELECT r.id FROM role_assignment r JOIN app_user u ON u.id = r.user_id
       WHERE r.role = 'administrator' AND u.is_active ORDER BY r.id FOR UPDATE OF r`,
    );
    return rows.length <= 1;
  }
}
