import { Injectable } from '@nestjs/common';
import { Audit, Idempotency } from '@mizan/api/platform';
import type { ChangePartner, CreatePartner, Identity, WrittenView } from '@mizan/shared/contracts';

import { PartnerRepository } from './partner.repository';

/** Changes of those who give money or work. */
@Injectable()
export class PartnerService {
  constructor(
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly partners: PartnerRepository,
  ) {}

  /** The code is given once: `partner.code-taken`. */
  create(partner: CreatePartner): Promise<Identity> {
    return this.idempotency.once({ partner }, async () => {
      const id = await this.partners.insert(partner);
      const { code, name, type } = partner;
      const after = { code, name, type };
      await this.audit.record({ action: 'partner.created', entity: 'partner', entityId: id, after });
      return { id };
    });
  }

  /** Name and type; the code stays. Throws `request.not-found`, `version.stale`. */
  change(id: string, version: number, change: ChangePartner): Promise<WrittenView> {
    return this.idempotency.once({ changePartner: id, version, ...change }, async () => {
      const { code, name, type } = await this.partners.held(id, version);
      const after = { code, name: change.name ?? name, type: change.type ?? type };
      await this.partners.update(id, after);
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
