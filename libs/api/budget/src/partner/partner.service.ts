import { Injectable } from '@nestjs/common';
import { Audit, Clock, currentActor, Database, Idempotency, newId, Problem } from '@mizan/api/platform';
import type { ChangePartner, CreatePartner, Identity, PartnerRowView, WrittenView } from '@mizan/shared/contracts';

/** Those who give money or work. */
@Injectable()
export class PartnerService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
  ) {}

  /** By code. */
  all(): Promise<PartnerRowView[]> {
    return this.database.query<PartnerRowView>('SELECT id, code, name, type, version FROM partner ORDER BY code');
  }

  /** The code is given once: `partner.code-taken`. */
  create(partner: CreatePartner): Promise<Identity> {
    return this.idempotency.once({ partner }, async () => {
      const id = newId();
      const { code, name, type } = partner;
      await this.database.query(
        'INSERT INTO partner (id, code, name, type, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, code, JSON.stringify(name), type, this.clock.now(), currentActor().userId],
      );
      const after = { code, name, type };
      await this.audit.record({ action: 'partner.created', entity: 'partner', entityId: id, after });
      return { id };
    });
  }

  /** Name and type; the code stays. Throws `request.not-found`, `version.stale`. */
  change(id: string, version: number, change: ChangePartner): Promise<WrittenView> {
    return this.idempotency.once({ changePartner: id, version, ...change }, async () => {
      const [before] = await this.database.query<PartnerRowView>(
        'SELECT id, code, name, type, version FROM partner WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!before) throw new Problem('request.not-found');
      if (before.version !== version) throw new Problem('version.stale');
      const { code, name, type } = before;
      const after = { code, name: change.name ?? name, type: change.type ?? type };
      await this.database.query('UPDATE partner SET name = $2, type = $3, version = version + 1 WHERE id = $1', [
        id,
        JSON.stringify(after.name),
        after.type,
      ]);
      await this.audit.record({
        action: 'partner.changed',
        entity: 'partner',
        entityId: id,
        before: { code, name, type },
        after,
      });
      return { id, version: version + 1 };
    });
  }
}
