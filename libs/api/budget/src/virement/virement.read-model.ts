import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';
import type {
  LocalizedText,
  VirementDecider,
  VirementReason,
  VirementRowView,
  VirementState,
} from '@mizan/shared/contracts';

const LIST_SIZE = 200;

/** Which virements are wanted; `units` is the scope and never left out. */
export interface VirementFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
  readonly state?: VirementState;
}

interface LineRow {
  readonly projectId: string;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly natureId: string | null;
  readonly natureName: LocalizedText | null;
  readonly amount: string;
}

interface VirementRow {
  readonly id: string;
  readonly code: string;
  readonly year: number;
  readonly currency: CurrencyCode;
  readonly state: VirementState;
  readonly justification: string;
  readonly lines: readonly LineRow[];
  readonly level: VirementDecider | null;
  readonly rules: readonly VirementReason[] | null;
  readonly created_by: string | null;
  readonly created_at: Date;
  readonly requested_by: string | null;
  readonly requested_at: Date | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly remark: string | null;
  readonly posting_id: string | null;
  readonly requester_id: string | null;
  readonly version: number;
}

/** A virement with what a preview needs to know beside its row. */
export interface FoundVirement {
  readonly view: VirementRowView;
  readonly currency: CurrencyCode;
  readonly requesterId: string | null;
}

/** The register of virements. */
@Injectable()
export class VirementReadModel {
  constructor(private readonly database: Database) {}

  /** The latest first. One is seen by whoever sees all of its projects. */
  async list(filter: VirementFilter): Promise<VirementRowView[]> {
    const rows = await this.database.query<VirementRow>(
      `${VIREMENTS} WHERE v.plan_id = $1 AND ($2::int IS NULL OR v.year = $2) AND ($3::text IS NULL OR v.state = $3)
         AND NOT EXISTS (SELECT 1 FROM virement_line hidden JOIN control_balance h ON h.id = hidden.control_id
           WHERE hidden.virement_id = v.id AND h.unit_id <> ALL($4))
       ORDER BY v.created_at DESC, v.id LIMIT ${LIST_SIZE}`,
      [filter.planId, filter.year ?? null, filter.state ?? null, filter.units],
    );
    return rows.map(toView);
  }

  async byId(id: string): Promise<FoundVirement | null> {
    const [row] = await this.database.query<VirementRow>(`${VIREMENTS} WHERE v.id = $1`, [id]);
    return row ? { view: toView(row), currency: row.currency, requesterId: row.requester_id } : null;
  }
}

function toView(row: VirementRow): VirementRowView {
  const amounts = row.lines.map(({ amount }) => Money.fromNumeric(amount, row.currency));
  const moved = sum(
    amounts.filter((amount) => amount.isPositive()),
    row.currency,
  );
  return {
    id: row.id,
    code: row.code,
    year: row.year,
    state: row.state,
    justification: row.justification,
    moved: moved.toJSON(),
    lines: row.lines.map((line) => ({ ...line, amount: Money.fromNumeric(line.amount, row.currency).toJSON() })),
    level: row.level,
    rules: row.rules ?? [],
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    requestedBy: row.requested_by,
    requestedAt: row.requested_at?.toISOString() ?? null,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    remark: row.remark,
    postingId: row.posting_id,
    version: row.version,
  };
}

const VIREMENTS = `
  SELECT v.id, v.code, v.year, f.currency, v.state, v.justification, v.level, v.rules, author.name AS created_by,
    v.created_at, requester.name AS requested_by, v.requested_at, decider.name AS decided_by, v.decided_at, v.remark,
    v.posting_id, v.requested_by AS requester_id, v.version,
    coalesce((SELECT json_agg(json_build_object('projectId', b.project_id, 'projectCode', p.code, 'projectTitle',
        p.short_title, 'natureId', b.nature_id, 'natureName', n.name, 'amount', l.amount::text) ORDER BY l.position)
      FROM virement_line l JOIN control_balance b ON b.id = l.control_id JOIN plan_node p ON p.id = b.project_id
      LEFT JOIN cost_nature n ON n.id = b.nature_id WHERE l.virement_id = v.id), '[]') AS lines
  FROM virement v JOIN fund f ON f.id = v.fund_id LEFT JOIN app_user author ON author.id = v.created_by
  LEFT JOIN app_user requester ON requester.id = v.requested_by LEFT JOIN app_user decider ON decider.id = v.decided_by`;
