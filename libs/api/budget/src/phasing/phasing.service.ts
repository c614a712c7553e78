import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem } from '@mizan/api/platform';
import { phasingObstacle } from '@mizan/shared/ledger';
import type { KeepPhasing, WrittenView } from '@mizan/shared/contracts';

import { postedAmount } from '../posting/posted-amount';
import { PhasingRepository } from './phasing.repository';

/** Keeps the months by which the money of a project is planned to be used. */
@Injectable()
export class PhasingService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly phasing: PhasingRepository,
  ) {}

  /**
   * Version 0 is that of a key whose months were never kept. Throws `budget.no-line`, `budget.year-closed`, `version.stale`,
   * `phasing.not-whole` with what is missing, `phasing.month-negative`, `budget.amount-invalid`.
   */
  keep(request: KeepPhasing, version: number): Promise<WrittenView> {
    return this.database.transaction(async () => {
      const target = await this.phasing.held(request);
      if (target.version !== version) throw new Problem('version.stale');
      if (target.isYearClosed) throw new Problem('budget.year-closed', { year: request.year });
      const months = request.months.map((asked) => postedAmount(asked, target.currency));
      const obstacle = phasingObstacle(months, target.revised);
      if (obstacle) {
        const { code, ...figures } = obstacle;
        throw new Problem(code, figures);
      }
      await this.phasing.keep(target.controlId, months, this.clock.now());
      const { projectId, year, natureId = null } = request;
      await this.audit.record({
        action: 'phasing.kept',
        entity: 'plan_node',
        entityId: projectId,
        before: { year, natureId, months: target.months },
        after: { year, natureId, months },
      });
      return { id: target.controlId, version: version + 1 };
    });
  }
}
