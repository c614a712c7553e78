import { Injectable } from '@nestjs/common';
import { Clock, Database, Idempotency, newId, Problem } from '@mizan/api/platform';
import type { DirectEntryType } from '@mizan/shared/ledger';
import type { Money } from '@mizan/shared/money';
import type { BudgetChangeRequest, PostedView } from '@mizan/shared/contracts';

import { BudgetLineRepository, type ProjectLine } from '../budget-line/budget-line.repository';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import { postedAmount } from '../posting/posted-amount';

type ChangeKind = 'appropriation' | 'allotment' | 'freeze';

/** Changes of what a project has, and may use, in a year. */
@Injectable()
export class BudgetChangeService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly lines: BudgetLineRepository,
    private readonly ledger: LedgerPostingService,
  ) {}

  /**
   * Appropriates money, or takes some of it back when the amount is below zero. The first appropriation of a year opens
   * the project's line. Throws `budget.appropriation-below-allotted`, `budget.no-line` for an off-budget project.
   */
  appropriate(request: BudgetChangeRequest): Promise<PostedView> {
    return this.change('appropriation', request);
  }

  /** Allots appropriated money for use, or takes back what is not used yet. */
  allot(request: BudgetChangeRequest): Promise<PostedView> {
    return this.change('allotment', request);
  }

  /**
   * Keeps available money from being used for the time being, or lets it go again when the amount is below zero. A freeze
   * says why: `budget.reason-missing`. Throws `budget.exceeds-available`, `ledger.bucket-negative`.
   */
  freeze(request: BudgetChangeRequest): Promise<PostedView> {
    if (!request.description?.trim()) throw new Problem('budget.reason-missing');
    return this.change('freeze', request);
  }

  private change(kind: ChangeKind, request: BudgetChangeRequest): Promise<PostedView> {
    return this.idempotency.once({ kind, ...request }, async () => {
      const line = await this.lineFor(kind, request);
      const amount = postedAmount(request.amount, line.currency);
      if (amount.isZero()) throw new Problem('budget.amount-not-positive');
      const id = newId();
      const movement = { type: await this.typeOf(kind, line, amount), amount };
      const { lineId, controlId } = line;
      const { available } = await this.ledger.post(
        {
          id,
          kind,
          effectiveDate: await this.clock.businessDate(),
          description: request.description?.trim() || null,
          reversesId: null,
          currency: line.currency,
          entries: [{ lineId, controlId, activityId: null, commitmentId: null, movement, reversesId: null }],
          commitmentVersion: null,
        },
        {
          action: `${kind}.posted`,
          entity: 'plan_node',
          entityId: request.projectId,
          after: { year: request.year, amount: amount.toJSON(), posting: id },
        },
      );
      return { postingId: id, available: available.toJSON() };
    });
  }

  private async lineFor(kind: ChangeKind, request: BudgetChangeRequest): Promise<ProjectLine> {
    const line = await this.lines.ofProject(request.projectId, request.year, request.natureId);
    if (line) return line;
    if (kind !== 'appropriation') throw new Problem('budget.no-line', { year: request.year });
    return this.lines.openForProject(request.projectId, request.year, request.natureId);
  }

  /** The first money of a line is its appropriation; whatever changes it later is a supplement, up or down. */
  private async typeOf(kind: ChangeKind, line: ProjectLine, amount: Money): Promise<DirectEntryType> {
    if (kind === 'allotment') return 'ALLOTMENT';
    if (kind === 'freeze') return amount.isNegative() ? 'UNFREEZE' : 'FREEZE';
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM ledger_entry WHERE line_id = $1 AND type = 'APPROPRIATION' LIMIT 1`,
      [line.lineId],
    );
    return rows.length > 0 || amount.isNegative() ? 'SUPPLEMENT' : 'APPROPRIATION';
  }
}
