import { Injectable } from '@nestjs/common';
import { BUCKET_OF_ENTRY } from '@mizan/api/budget';
import { Database } from '@mizan/api/platform';
import type { CurrencyCode } from '@mizan/shared/money';
import { REPORT_MOST_ROWS, type CommitmentKind, type LocalizedText } from '@mizan/shared/contracts';

import type { FundKind } from './budget-report-messages';
import { IN_SCOPE, scopeParameters, type ReportScope } from './report-scope';

/** A commitment of which something was open on the day. */
export interface OpenCommitmentRow {
  readonly id: string;
  readonly code: string;
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly effective_date: string;
  readonly due_date: string | null;
  readonly currency: CurrencyCode;
  readonly fund_code: string;
  readonly fund_name: LocalizedText;
  readonly fund_kind: FundKind;
  readonly fund_currency: CurrencyCode;
  readonly project_codes: string;
  readonly activity_codes: string | null;
  /** The title of its activity, where it is of one only. */
  readonly activity_title: LocalizedText | null;
  /** In the fund's currency, and in the one of the document. */
  readonly open: string;
  readonly agreed_open: string;
  /** Whole days from its date to the day of the report. */
  readonly days: number;
}

/** What was open of commitments on any day, by the entries until then. */
@Injectable()
export class OpenCommitmentsReadModel {
  constructor(private readonly database: Database) {}

  /** Fund by fund, the oldest first; one row more than a report holds where there are too many. */
  rows(scope: ReportScope): Promise<OpenCommitmentRow[]> {
    return this.database.query<OpenCommitmentRow>(OPEN, scopeParameters(scope));
  }
}

const OPEN = `
  WITH part AS (
    SELECT e.commitment_id, min(b.fund_id::text)::uuid AS fund_id, sum(e.fund_amount) AS open,
      sum(e.transaction_amount) AS agreed_open, string_agg(DISTINCT p.code, ', ') AS project_codes
    FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id JOIN plan_node p ON p.id = b.project_id
    WHERE e.commitment_id IS NOT NULL AND ${BUCKET_OF_ENTRY} = 'committed' AND ${IN_SCOPE}
    GROUP BY e.commitment_id HAVING sum(e.fund_amount) <> 0)
  SELECT c.id, c.code, c.kind, c.supplier, c.effective_date, c.due_date, c.currency, f.code AS fund_code,
    f.name AS fund_name, f.kind AS fund_kind, f.currency AS fund_currency, part.project_codes,
    (SELECT string_agg(DISTINCT a.code, ', ') FROM commitment_line cl JOIN activity a ON a.id = cl.activity_id
     WHERE cl.commitment_id = c.id) AS activity_codes,
    (SELECT CASE WHEN count(DISTINCT a.id) = 1 THEN min(a.title::text)::jsonb END
     FROM commitment_line cl JOIN activity a ON a.id = cl.activity_id WHERE cl.commitment_id = c.id) AS activity_title,
    part.open, part.agreed_open, $3::date - c.effective_date AS days
  FROM part JOIN commitment c ON c.id = part.commitment_id JOIN fund f ON f.id = part.fund_id
  ORDER BY f.kind <> 'regular', f.kind, f.currency, f.code, c.effective_date, c.code LIMIT ${REPORT_MOST_ROWS + 1}`;
