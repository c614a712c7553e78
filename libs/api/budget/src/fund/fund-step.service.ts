import { Injectable } from '@nestjs/common';
import { Audit, Idempotency, Problem } from '@mizan/api/platform';
import { fundObstacles, nextFundStates, type FundObstacle } from '@mizan/shared/ledger';
import type { FundStepRequest, WrittenView } from '@mizan/shared/contracts';

import { FundClosing } from './fund-closing';
import { FundRepository } from './fund.repository';
import { FundStandingReadModel } from './fund-standing.read-model';

/** The life of a fund after its first receipt. */
@Injectable()
export class FundStepService {
  constructor(
    private readonly audit: Audit,
    private readonly closing: FundClosing,
    private readonly funds: FundRepository,
    private readonly idempotency: Idempotency,
    private readonly standings: FundStandingReadModel,
  ) {}

  /**
   * Throws `fund.step-not-allowed`, `fund.not-ready` with everything that stands in the way, `version.stale`. Closing a fund
   * for good returns what is left, where its rule says so.
   */
  step(id: string, version: number, { to }: FundStepRequest): Promise<WrittenView> {
    return this.idempotency.once({ fundStep: id, version, to }, async () => {
      const fund = await this.funds.held(id, version);
      if (!nextFundStates(fund.state).includes(to)) {
        throw new Problem('fund.step-not-allowed', { fundState: fund.state, to });
      }
      // The keys are held before they are judged: nothing is committed between the look and the step.
      const keys = await this.closing.heldKeys(id);
      const obstacles = fundObstacles(to, await this.standings.of(id));
      if (obstacles.length > 0) throw new Problem('fund.not-ready', figuresOf(obstacles));
      const returned = to === 'financially-closed' ? await this.closing.giveBack(fund, keys) : null;
      await this.funds.step(id, to);
      const [before, after] = [{ state: fund.state }, { state: to, returned }];
      await this.audit.record({ action: 'fund.stepped', entity: 'fund', entityId: id, before, after });
      return { id, version: version + 1 };
    });
  }
}

/** What stands in the way, with its figures, as a refusal carries it. */
function figuresOf(obstacles: readonly FundObstacle[]): Record<string, unknown> {
  return { obstacles: obstacles.map(({ code, ...figures }) => ({ code, ...figures })) };
}
