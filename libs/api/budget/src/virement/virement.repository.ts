import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId, Problem } from '@mizan/api/platform';
import type { VirementDecision, VirementLine } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { VirementState } from '@mizan/shared/contracts';

/** A virement as whoever moves it on needs it. */
export interface StoredVirement {
  readonly id: string;
  readonly code: string;
  readonly planId: string;
  readonly year: number;
  readonly fundId: string;
  readonly currency: CurrencyCode;
  readonly state: VirementState;
  readonly version: number;
  readonly createdBy: string | null;
  readonly requestedBy: string | null;
  readonly lines: readonly StoredVirementLine[];
}

export interface StoredVirementLine extends VirementLine {
  /** The line of the project itself that its entries are booked on. */
  readonly lineId: string;
}

/** Where a line goes. */
export interface VirementAddress {
  readonly controlId: string;
  readonly amount: Money;
}

/** Virements by identity. */
@Injectable()
export class VirementRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Gives it its code, such as V-14-003. All addresses are of one fund, or the database refuses. */
  async insert(
    draft: { readonly planId: string; readonly year: number; readonly fundId: string; readonly justification: string },
    lines: readonly VirementAddress[],
  ): Promise<{ readonly id: string; readonly code: string }> {
    const id = newId();
    const number = await this.database.nextNumber(`virement:${draft.year}`);
    const code = `V-${String(draft.year).slice(2)}-${String(number).padStart(3, '0')}`;
    await this.database.query(
      `INSERT INTO virement (id, code, plan_id, fund_id, year, state, justification, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8)`,
      [id, code, draft.planId, draft.fundId, draft.year, draft.justification, this.clock.now(), currentActor().userId],
    );
    await this.insertLines(id, lines);
    return { id, code };
  }

  async replace(id: string, justification: string, lines: readonly VirementAddress[]): Promise<void> {
    await this.database.query('DELETE FROM virement_line WHERE virement_id = $1', [id]);
    await this.insertLines(id, lines);
    await this.database.query(
      `UPDATE virement SET justification = $2, state = 'draft', version = version + 1 WHERE id = $1`,
      [id, justification],
    );
  }

  /** Held until the transaction ends; throws `request.not-found`, `version.stale`. */
  async held(id: string, version: number): Promise<StoredVirement> {
    const [row] = await this.database.query<Omit<StoredVirement, 'lines'>>(
      `SELECT v.id, v.code, v.plan_id AS "planId", v.year, v.fund_id AS "fundId", f.currency, v.state, v.version, v.created_by AS "createdBy",
         v.requested_by AS "requestedBy"
       FROM virement v JOIN fund f ON f.id = v.fund_id WHERE v.id = $1 FOR UPDATE OF v`,
      [id],
    );
    if (!row) throw new Problem('request.not-found');
    if (row.version !== version) throw new Problem('version.stale');
    return { ...row, lines: await this.lines(id, row.currency) };
  }

  /** Holds every key of the projects it moves, in the order of their ids, until the transaction ends. */
  async holdProjects({ fundId, year, lines }: StoredVirement): Promise<void> {
    await this.database.query(
      'SELECT id FROM control_balance WHERE fund_id = $1 AND year = $2 AND project_id = ANY($3) ORDER BY id FOR UPDATE',
      [fundId, year, [...new Set(lines.map(({ projectId }) => projectId))]],
    );
  }

  async lines(id: string, currency: CurrencyCode): Promise<StoredVirementLine[]> {
    const rows = await this.database.query<Omit<StoredVirementLine, 'amount'> & { readonly stored: string }>(
      `SELECT v.control_id AS key, b.project_id AS "projectId", b.unit_id AS "unitId", l.id AS "lineId", v.amount AS stored
       FROM virement_line v JOIN control_balance b ON b.id = v.control_id
       JOIN budget_line l ON l.control_id = b.id AND l.area_id IS NULL AND l.nature_id IS NOT DISTINCT FROM b.nature_id
       WHERE v.virement_id = $1 ORDER BY v.position`,
      [id],
    );
    return rows.map(({ stored, ...row }) => ({ ...row, amount: Money.fromNumeric(stored, currency) }));
  }

  async request(id: string, { level, rules }: VirementDecision): Promise<void> {
    await this.database.query(
      `UPDATE virement SET state = 'requested', level = $2, rules = $3, requested_at = $4, requested_by = $5, remark = NULL,
         version = version + 1 WHERE id = $1`,
      [id, level, rules, this.clock.now(), currentActor().userId],
    );
  }

  /** The decision, or its withdrawal; `postingId` where it was posted. */
  async settle(
    id: string,
    state: VirementState,
    { remark = null, postingId = null }: { readonly remark?: string | null; readonly postingId?: string | null },
  ): Promise<void> {
    await this.database.query(
      `UPDATE virement SET state = $2, remark = $3, posting_id = $4, decided_at = $5, decided_by = $6,
         version = version + 1 WHERE id = $1`,
      [id, state, remark, postingId, this.clock.now(), currentActor().userId],
    );
  }

  private async insertLines(id: string, lines: readonly VirementAddress[]): Promise<void> {
    const rows = lines.map(({ controlId, amount }, index) => ({
      position: index + 1,
      control_id: controlId,
      amount: amount.toDecimal(),
    }));
    await this.database.query(
      `INSERT INTO virement_line (virement_id, position, control_id, fund_id, year, amount)
       SELECT v.id, r.position, r.control_id, v.fund_id, v.year, r.amount
       FROM virement v, jsonb_to_recordset($2::jsonb) AS r(position int, control_id uuid, amount numeric) WHERE v.id = $1`,
      [id, JSON.stringify(rows)],
    );
  }
}
