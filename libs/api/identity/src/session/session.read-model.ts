import { Injectable } from '@nestjs/common';
import { Clock, Database, type Actor } from '@mizan/api/platform';
import type { LocalizedText, SessionView } from '@mizan/shared/contracts';

/** What the web needs to know about who is signed in. */
@Injectable()
export class SessionReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<SessionView> {
    const units = await this.database.query<{ id: string; code: string; name: LocalizedText }>(
      'SELECT id, code, name FROM org_unit WHERE id = ANY($1)',
      [actor.roles.map((held) => held.unitId)],
    );
    const roles = actor.roles.flatMap((held) => {
      const unit = units.find((candidate) => candidate.id === held.unitId);
      return unit ? [{ role: held.role, unit, permissions: held.permissions }] : [];
    });
    return {
      userId: actor.userId,
      name: actor.name,
      email: actor.email,
      language: actor.language,
      roles,
      permissions: [...new Set(actor.roles.flatMap((held) => held.permissions))],
      clock: await this.clock.stored(),
    };
  }
}
