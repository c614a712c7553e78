import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { FundStanding } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { ClosingRule } from '@mizan/shared/contracts';

interface StandingRow {
  readonly currency: CurrencyCode;
  readonly closing_rule: ClosingRule;
  readonly received: string;
  readonly open: string;
  readonly frozen: string;
  readonly left: string;
  readonly reports_missing: number;
}

/** How the money and the reports of a fund stand before its next state. */
@Injectable()
export class FundStandingReadModel {
  constructor(private readonly database: Database) {}

  async of(fundId: string): Promise<FundStanding> {
    const [row] = await this.database.query<StandingRow>(STANDING, [fundId]);
    if (!row) throw new Error(`There is no fund ${fundId}.`);
    const money = (numeric: string): Money => Money.fromNumeric(numeric, row.currency);
    return {
      received: money(row.received),
      open: money(row.open),
      frozen: money(row.frozen),
      left: money(row.left),
      reportsMissing: row.reports_missing,
      closingRule: row.closing_rule,
    };
  }
}

/** What was received, though it may have been returned since: steps that are corrections count as they are. */
const STANDING = `
  SELECT f.currency, f.closing_rule,
    coalesce((SELECT sum(c.received) FROM contribution c WHERE c.fund_id = f.id), 0) AS received,
    coalesce(sum(b.reserved + b.committed), 0) AS open, coalesce(sum(b.frozen), 0) AS frozen,
    coalesce(sum(b.revised - b.reserved - b.committed - b.paid), 0) AS left,
    (SELECT count(*)::int FROM fund_report r WHERE r.fund_id = f.id AND r.done_on IS NULL) AS reports_missing
  FROM fund f LEFT JOIN control_balance b ON b.fund_id = f.id WHERE f.id = $1 GROUP BY f.id`;
