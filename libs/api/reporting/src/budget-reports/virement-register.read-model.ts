import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { CurrencyCode } from '@mizan/shared/money';
import {
  REPORT_MOST_ROWS,
  type LocalizedText,
  type VirementDecider,
  type VirementReason,
  type VirementState,
} from '@mizan/shared/contracts';

import type { FundKind } from './budget-report-messages';
import { scopeParameters, type ReportScope } from './report-scope';

/** A line of a virement, with what is said of the whole of it. */
export interface RegisterRow {
  readonly id: string;
  readonly code: string;
  readonly state: VirementState;
  readonly fund_code: string;
  readonly fund_name: LocalizedText;
  readonly fund_kind: FundKind;
  readonly currency: CurrencyCode;
  readonly project_code: string;
  readonly project_title: LocalizedText;
  readonly nature_name: LocalizedText | null;
  /** Signed: less than zero where money leaves. */
  readonly amount: string;
  readonly asked_by: string | null;
  readonly decided_by: string | null;
  readonly level: VirementDecider | null;
  readonly rules: readonly VirementReason[] | null;
  readonly posted_on: string | null;
}

/** The register of virements, line by line. */
@Injectable()
export class VirementRegisterReadModel {
  constructor(private readonly database: Database) {}

  /**
   * Fund by fund, in the order of their codes; one row more than a report holds where there are too many. A virement is
   * seen by whoever sees all of its projects; `withUnposted` lists those, too, that have no day in the books.
   */
  rows(scope: ReportScope, withUnposted: boolean): Promise<RegisterRow[]> {
    return this.database.query<RegisterRow>(REGISTER, [...scopeParameters(scope), withUnposted]);
  }
}

const REGISTER = `
  SELECT v.id, v.code, v.state, f.code AS fund_code, f.name AS fund_name, f.kind AS fund_kind, f.currency,
    p.code AS project_code, p.short_title AS project_title, n.name AS nature_name, l.amount,
    coalesce(asker.name, author.name) AS asked_by, decider.name AS decided_by, v.level, v.rules,
    posting.effective_date AS posted_on
  FROM virement v JOIN fund f ON f.id = v.fund_id JOIN virement_line l ON l.virement_id = v.id
  JOIN control_balance b ON b.id = l.control_id JOIN plan_node p ON p.id = b.project_id
  LEFT JOIN cost_nature n ON n.id = b.nature_id LEFT JOIN ledger_posting posting ON posting.id = v.posting_id
  LEFT JOIN app_user author ON author.id = v.created_by LEFT JOIN app_user asker ON asker.id = v.requested_by
  LEFT JOIN app_user decider ON decider.id = v.decided_by
  WHERE v.plan_id = $1 AND (posting.effective_date <= $3 OR ($6 AND v.posting_id IS NULL))
    AND ($4::int IS NULL OR v.year = $4)
    AND ($5::uuid IS NULL OR EXISTS (SELECT 1 FROM virement_line o JOIN control_balance ob ON ob.id = o.control_id
      WHERE o.virement_id = v.id AND ob.project_id = $5))
    AND NOT EXISTS (SELECT 1 FROM virement_line hidden JOIN control_balance h ON h.id = hidden.control_id
      WHERE hidden.virement_id = v.id AND h.unit_id <> ALL($2))
  ORDER BY f.kind <> 'regular', f.kind, f.currency, f.code, v.year, length(v.code), v.code, l.position
  LIMIT ${REPORT_MOST_ROWS + 1}`;
