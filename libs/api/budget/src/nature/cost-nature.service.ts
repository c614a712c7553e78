import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database } from '@mizan/api/platform';
import type { ChangeCostNature, CreateCostNature, WrittenView } from '@mizan/shared/contracts';

import { CostNatureRepository } from './cost-nature.repository';

/** Changes of the natures of expenditure. */
@Injectable()
export class CostNatureService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly natures: CostNatureRepository,
  ) {}

  /** Throws `nature.code-taken`, `budget.nature-unknown`. */
  create(request: CreateCostNature): Promise<WrittenView> {
    return this.database.transaction(async () => {
      const id = await this.natures.insert(request);
      await this.audit.record({
        action: 'cost-nature.created',
        entity: 'cost_nature',
        entityId: id,
        after: { ...request },
      });
      return { id, version: 1 };
    });
  }

  /** Throws `request.not-found`, `version.stale`. */
  change(id: string, version: number, change: ChangeCostNature): Promise<WrittenView> {
    return this.database.transaction(async () => {
      const { code, name, position, isRetired } = await this.natures.byId(id);
      await this.natures.update(id, version, change, this.clock.now());
      await this.audit.record({
        action: 'cost-nature.changed',
        entity: 'cost_nature',
        entityId: id,
        before: { code, name, position, isRetired },
        after: { code, ...change },
      });
      return { id, version: version + 1 };
    });
  }
}
