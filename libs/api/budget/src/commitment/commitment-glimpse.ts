import { Injectable } from '@nestjs/common';
import { Clock, Database, SharedLookup } from '@mizan/api/platform';
import type { CommitmentLineRequest } from '@mizan/shared/contracts';
import type { CurrencyCode, Money } from '@mizan/shared/money';

import { addressSteps } from '../budget-line/activity-address.sql';
import { BudgetLineRepository, type AddressQuestion, type AddressRow } from '../budget-line/budget-line.repository';
import {
  PlannedCostCheck,
  plannedCostFinding,
  type ExceededRow,
  type PlannedCostFinding,
} from '../control/planned-cost-check';
import { EXCEEDED_STEPS, TAKING_COLUMNS } from '../control/planned-cost.sql';
import { FundAmounts } from '../posting/fund-amounts';
import { agreedAmount } from '../posting/posted-amount';
import { documentOf, type RequestedDocument } from './requested-lines';

interface GlimpseQuestion extends AddressQuestion {
  readonly agreed: Money;
}

interface GlimpseRow extends AddressRow {
  /** Null where the fund's currency is not the agreed one, so that nobody knows yet how much more would be taken. */
  readonly exceeded: readonly ExceededRow[] | null;
  /** Whether any rule refuses what goes beyond a plan, so that nobody else may take meanwhile. */
  readonly isStopped: boolean;
}

/** A document of one line as it would be written now, and what it would exceed. */
export interface Glimpse {
  readonly document: RequestedDocument;
  readonly findings: readonly PlannedCostFinding[];
  /** Whether what it may take must be looked at while others are kept from taking. */
  readonly isStopped: boolean;
}

/** Looks at what a document of one line needs, in one query for all that ask at the same time, and holds nothing. */
@Injectable()
export class CommitmentGlimpse {
  private readonly glimpses: SharedLookup<GlimpseQuestion, GlimpseRow>;

  constructor(
    private readonly amounts: FundAmounts,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lines: BudgetLineRepository,
    private readonly planned: PlannedCostCheck,
  ) {
    this.glimpses = new SharedLookup(database, (questions) => this.rowsOf(questions));
  }

  /** While anybody may still change the activity. Throws what `BudgetLineRepository.forActivity` does, and `rate.missing`. */
  async of({ activityId, natureId = null, amount: asked }: CommitmentLineRequest): Promise<Glimpse> {
    const agreed = agreedAmount(asked);
    const row = await this.glimpses.of({ activityId, natureId, agreed });
    const { activity, line } = await this.lines.addressed(row, natureId);
    const amount = await this.amounts.exchange(agreed, line.currency, activity.businessDate);
    const findings =
      row?.exceeded?.map(plannedCostFinding) ?? (await this.planned.findings(activity.id, line.controlId, amount.fund));
    const only = { activity, line, amount };
    return { document: documentOf(only, [only]), findings, isStopped: row?.isStopped ?? true };
  }

  private async rowsOf(questions: readonly GlimpseQuestion[]): Promise<(GlimpseRow | null)[]> {
    const rows = await this.database.prepared<GlimpseRow>(GLIMPSES, [
      questions.map(({ activityId }) => activityId),
      questions.map(({ natureId }) => natureId),
      questions.map(({ agreed }) => agreed.toDecimal()),
      questions.map(({ agreed }): CurrencyCode => agreed.currency),
      this.clock.today(),
    ]);
    const found = new Map(rows.map((row) => [row.position, row]));
    return questions.map((_question, index) => found.get(index + 1) ?? null);
  }
}

/** Where money of activities ($1) and natures ($2) is booked ($5 is today), and what taking so much more ($3 in $4) exceeds. */
const GLIMPSES = `
  WITH RECURSIVE asked AS (
    SELECT a.activity_id, a.nature_id, a.more, a.currency, a.position
    FROM unnest($1::uuid[], $2::uuid[], $3::numeric[], $4::text[]) WITH ORDINALITY
      AS a(activity_id, nature_id, more, currency, position)
  ), ${addressSteps('$5')}, taking AS MATERIALIZED (
    SELECT q.activity_id, q.more, q.position, ${TAKING_COLUMNS}
    FROM asked q JOIN address d ON d.position = q.position JOIN control_balance b ON b.id = d."controlId"
    JOIN activity a ON a.id = q.activity_id WHERE b.currency = q.currency
  ), ${EXCEEDED_STEPS}
  SELECT d.*, CASE WHEN d.currency = q.currency THEN coalesce(x.found, '[]') END AS exceeded,
    EXISTS (SELECT 1 FROM control_rule r WHERE r.level IN ('activity', 'area') AND r.policy = 'stop') AS "isStopped"
  FROM address d JOIN asked q ON q.position = d.position
  LEFT JOIN (SELECT e.position, json_agg(e ORDER BY e.rank) AS found FROM exceeded e GROUP BY e.position) x
    ON x.position = d.position`;
