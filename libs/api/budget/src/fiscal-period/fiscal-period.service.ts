import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem } from '@mizan/api/platform';
import { isOpening, monthInTheWay } from '@mizan/shared/ledger';
import type { ChangeFiscalPeriod, FiscalPeriodStatus, FiscalPeriodView } from '@mizan/shared/contracts';

import { FiscalPeriodRepository } from './fiscal-period.repository';
import { blockingOf, isBlocked, PeriodChecklistReadModel } from './period-checklist.read-model';

/** Opening and closing of months. */
@Injectable()
export class FiscalPeriodService {
  constructor(
    private readonly audit: Audit,
    private readonly checklists: PeriodChecklistReadModel,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly periods: FiscalPeriodRepository,
  ) {}

  /**
   * Closes a period, or opens it again, which needs a reason. Throws `budget.year-closed`, `version.stale`,
   * `period.reason-missing`, `period.out-of-order`, `period.blocked` with what must be settled first.
   */
  change(id: string, version: number, request: ChangeFiscalPeriod): Promise<FiscalPeriodView> {
    return this.database.transaction(async () => {
      const before = await this.periods.held(id);
      const { year, month } = before;
      if (before.yearStatus === 'closed') throw new Problem('budget.year-closed', { year });
      if (before.version !== version) throw new Problem('version.stale');
      const reason = request.reason?.trim() || null;
      const opens = isOpening(before.status, request.status);
      if (opens && reason === null) throw new Problem('period.reason-missing');
      await this.assertInOrder(year, month, request.status);
      if (request.status === 'closed') await this.assertSettled(before);
      await this.periods.update(id, request.status, reason, this.clock.now());
      await this.audit.record({
        action: opens ? 'fiscal-period.reopened' : 'fiscal-period.closed',
        entity: 'fiscal_period',
        entityId: id,
        before: { year, month, status: before.status },
        after: { year, month, status: request.status, reason },
      });
      const after = (await this.periods.ofYear(year)).find((row) => row.month === month);
      if (!after) throw new Error('A period that was just changed is not there.');
      return after;
    });
  }

  private async assertSettled(period: FiscalPeriodView): Promise<void> {
    const { items } = await this.checklists.of(period);
    if (isBlocked(items)) throw new Problem('period.blocked', blockingOf(items));
  }

  /** Months close one after the other, and open again from the last: no month is closed with an open one before it. */
  private async assertInOrder(year: number, month: number, status: FiscalPeriodStatus): Promise<void> {
    const all = await this.periods.ofYear(year);
    const wrong = monthInTheWay(all, month, status);
    if (wrong) throw new Problem('period.out-of-order', { year, month: wrong.month, periodStatus: wrong.status });
  }
}
