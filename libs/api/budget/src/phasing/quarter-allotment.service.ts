import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, Idempotency, newId, Problem, unitsWith } from '@mizan/api/platform';
import type { AllotQuarter, PostedView } from '@mizan/shared/contracts';

import { BudgetLineRepository } from '../budget-line/budget-line.repository';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import { positiveAmount } from '../posting/posted-amount';
import type { PostingEntry } from '../posting/posting';

/** Allots for a quarter: all projects in one posting, or none of them. */
@Injectable()
export class QuarterAllotmentService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly lines: BudgetLineRepository,
    private readonly ledger: LedgerPostingService,
  ) {}

  /**
   * Dated on the business date, under a reference such as `Q4 2014`. Throws `quarter.lines-missing`, `quarter.line-twice`,
   * `request.not-found` for a project of another plan or one that the actor does not see, `access.denied` for one that the
   * actor may not allot to, `budget.no-line`, `budget.allotment-exceeds-revised`, and what a closed period refuses.
   */
  allot(request: AllotQuarter): Promise<PostedView> {
    return this.idempotency.once({ quarter: request }, async () => {
      if (request.lines.length === 0) throw new Problem('quarter.lines-missing');
      await this.assertMayAllot(request);
      const { entries, currency } = await this.entriesOf(request);
      const { planId, year, quarter } = request;
      const reference = `Q${quarter} ${year}`;
      const id = newId();
      const { available } = await this.ledger.post(
        {
          id,
          kind: 'allotment',
          effectiveDate: await this.clock.businessDate(),
          description: reference,
          reference,
          reversesId: null,
          currency,
          entries,
          commitmentVersion: null,
        },
        {
          action: 'allotment.posted',
          entity: 'action_plan',
          entityId: planId,
          after: { year, quarter, lines: request.lines, posting: id },
        },
      );
      return { postingId: id, available: available.toJSON() };
    });
  }

  private async entriesOf({ year, lines }: AllotQuarter) {
    const entries: PostingEntry[] = [];
    for (const { projectId, natureId = null, amount: asked } of lines) {
      const line = await this.lines.ofProject(projectId, year, natureId);
      if (!line) throw new Problem('budget.no-line', { year });
      if (entries.some(({ controlId }) => controlId === line.controlId)) throw new Problem('quarter.line-twice');
      const { lineId, controlId, currency } = line;
      const movement = { type: 'ALLOTMENT' as const, amount: positiveAmount(asked, currency) };
      entries.push({ lineId, controlId, activityId: null, commitmentId: null, movement, reversesId: null });
    }
    const currency = entries[0]?.movement.amount.currency;
    if (currency === undefined) throw new Problem('quarter.lines-missing');
    return { entries, currency };
  }

  private async assertMayAllot({ planId, lines }: AllotQuarter): Promise<void> {
    const projects = [...new Set(lines.map(({ projectId }) => projectId))];
    const found = await this.database.query<{ unit_id: string }>(
      `SELECT unit_id FROM plan_node WHERE id = ANY($1) AND plan_id = $2 AND kind = 'project' AND unit_id = ANY($3)`,
      [projects, planId, unitsWith(currentActor(), 'budget:read')],
    );
    if (found.length < projects.length) throw new Problem('request.not-found');
    const own = unitsWith(currentActor(), 'budget:allot');
    if (found.some(({ unit_id: unit }) => !own.includes(unit))) throw new Problem('access.denied');
  }
}
