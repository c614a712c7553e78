import { Injectable } from '@nestjs/common';
import { BUCKET_OF_ENTRY } from '@mizan/api/budget';
import { Database } from '@mizan/api/platform';
import { BUCKETS, type Bucket } from '@mizan/shared/ledger';
import type { CurrencyCode } from '@mizan/shared/money';
import type { ExecutionGrouping, LocalizedText } from '@mizan/shared/contracts';

import type { FundKind } from './budget-report-messages';
import { IN_SCOPE, scopeParameters, type ReportScope } from './report-scope';

/** A row of budget execution as the entries make it: buckets as numeric columns give them, in the fund's currency. */
export interface ExecutionRow extends Readonly<Record<Bucket | 'appropriated', string>> {
  readonly fund_code: string;
  readonly fund_name: LocalizedText;
  readonly fund_kind: FundKind;
  readonly currency: CurrencyCode;
  /** null for what has no nature. */
  readonly id: string | null;
  readonly code: string | null;
  readonly name: LocalizedText | null;
}

/** Budget execution out of the entries of the ledger: what the balances were on any day. */
@Injectable()
export class ExecutionReadModel {
  constructor(private readonly database: Database) {}

  /** Fund by fund, the regular ones first; inside a fund in the order of plan, natures or time. */
  rows(scope: ReportScope, by: ExecutionGrouping): Promise<ExecutionRow[]> {
    return this.database.query<ExecutionRow>(statement(by), scopeParameters(scope));
  }
}

/** The quarter of its fiscal year in which an entry counts; a day before the year is of its first, after it of its last. */
const QUARTER = `CASE WHEN extract(year FROM e.effective_date) < b.year THEN 1
  WHEN extract(year FROM e.effective_date) > b.year THEN 4 ELSE extract(quarter FROM e.effective_date)::int END`;

interface Rows {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly groupBy: string;
  readonly order: string;
}

const ROWS: Readonly<Record<ExecutionGrouping, Rows>> = {
  project: {
    id: 'p.id',
    code: 'p.code',
    name: 'p.short_title',
    groupBy: ', p.id, d.id',
    order: ', d.position, d.code, p.position, p.code',
  },
  nature: { id: 'n.id', code: 'n.code', name: 'n.name', groupBy: ', n.id', order: ', n.position NULLS LAST, n.code' },
  fund: { id: 'NULL', code: 'f.code', name: 'f.name', groupBy: '', order: '' },
  quarter: { id: 'NULL', code: `b.year || '-' || ${QUARTER}`, name: 'NULL::jsonb', groupBy: ', 6', order: ', 6' },
};

const SUMS = BUCKETS.map(
  (bucket) => `coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = '${bucket}'), 0) AS ${bucket}`,
).join(',\n    ');

const statement = (by: ExecutionGrouping): string => `
  SELECT f.code AS fund_code, f.name AS fund_name, f.kind AS fund_kind, f.currency, ${ROWS[by].id} AS id,
    ${ROWS[by].code} AS code, ${ROWS[by].name} AS name,
    ${SUMS},
    coalesce(sum(e.fund_amount) FILTER (WHERE coalesce(e.reversed_type, e.type) = 'APPROPRIATION'), 0) AS appropriated
  FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id JOIN fund f ON f.id = b.fund_id
  JOIN plan_node p ON p.id = b.project_id LEFT JOIN plan_node d ON d.id = p.parent_id
  JOIN budget_line l ON l.id = e.line_id LEFT JOIN cost_nature n ON n.id = coalesce(l.nature_id, b.nature_id)
  WHERE ${IN_SCOPE}
  GROUP BY f.id${ROWS[by].groupBy}
  ORDER BY f.kind <> 'regular', f.kind, f.currency, f.code${ROWS[by].order}`;
