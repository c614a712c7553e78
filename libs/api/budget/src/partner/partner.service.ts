import { Injectable } from '@nestjs/common';
import { Audit, Clock, currentActor, Database, Idempotency, newId } from '@mizan/api/platform';
import type { CreatePartner, Identity, PartnerView } from '@mizan/shared/contracts';

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
  all(): Promise<PartnerView[]> {
    return this.database.query<PartnerView>('SELECT id, code, name, type FROM partner ORDER BY code');
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
}
