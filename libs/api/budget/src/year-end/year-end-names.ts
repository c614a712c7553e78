import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { CurrencyCode } from '@mizan/shared/money';
import type { CommitmentKind, LocalizedText, YearEndDifferenceView } from '@mizan/shared/contracts';

/** What a control key is called. */
export interface NamedKey {
  readonly controlId: string;
  readonly fundId: string;
  readonly fundCode: string;
  readonly fundName: LocalizedText;
  readonly currency: CurrencyCode;
  readonly isRegular: boolean;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: LocalizedText;
  readonly projectId: string;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly natureName: LocalizedText | null;
}

/** What a document is called. */
export interface NamedDocument {
  readonly id: string;
  readonly code: string;
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly activityCode: string | null;
  readonly dueDate: string | null;
}

/** Names for the figures of a year's end, which are kept without any. */
@Injectable()
export class YearEndNames {
  constructor(private readonly database: Database) {}

  /** In the order in which they are shown: fund, directorate, project, nature; `units` is the scope. */
  keys(controlIds: readonly string[], units: readonly string[]): Promise<NamedKey[]> {
    return this.database.query<NamedKey>(KEYS, [controlIds, units]);
  }

  async documents(ids: readonly string[]): Promise<ReadonlyMap<string, NamedDocument>> {
    const rows = await this.database.query<NamedDocument>(DOCUMENTS, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Differences with the code of the project that each is about. */
  async differences(found: readonly Omit<YearEndDifferenceView, 'projectCode'>[]): Promise<YearEndDifferenceView[]> {
    const rows = await this.database.query<{ id: string; code: string }>(
      'SELECT b.id, n.code FROM control_balance b JOIN plan_node n ON n.id = b.project_id WHERE b.id = ANY($1)',
      [found.map(({ controlId }) => controlId)],
    );
    const codes = new Map(rows.map(({ id, code }) => [id, code]));
    return found.map((difference) => ({ ...difference, projectCode: codes.get(difference.controlId) ?? '' }));
  }
}

const KEYS = `
  SELECT b.id AS "controlId", f.id AS "fundId", f.code AS "fundCode", f.name AS "fundName", f.currency,
    f.kind = 'regular' AS "isRegular", u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName",
    n.id AS "projectId", n.code AS "projectCode", n.short_title AS "projectTitle", nature.name AS "natureName"
  FROM control_balance b JOIN fund f ON f.id = b.fund_id JOIN org_unit u ON u.id = b.unit_id
  JOIN plan_node n ON n.id = b.project_id LEFT JOIN cost_nature nature ON nature.id = b.nature_id
  WHERE b.id = ANY($1) AND b.unit_id = ANY($2)
  ORDER BY f.kind <> 'regular', f.code, u.code, n.position, n.code, nature.position NULLS FIRST, b.id`;

const DOCUMENTS = `
  SELECT c.id, c.code, c.kind, c.supplier, a.code AS "activityCode", c.due_date AS "dueDate"
  FROM commitment c LEFT JOIN activity a ON a.id = c.activity_id WHERE c.id = ANY($1)`;
