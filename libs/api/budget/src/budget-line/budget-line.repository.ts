import { Injectable } from '@nestjs/common';
import { ActivityReadModel } from '@mizan/api/planning';
import { Clock, Database, newId, Problem, SharedLookup } from '@mizan/api/platform';
import type { ActivityStatus } from '@mizan/shared/contracts';
import type { CurrencyCode } from '@mizan/shared/money';

import { ACTIVITY_ADDRESSES } from './activity-address.sql';

/** The address of a project's money in a year. */
export interface ProjectLine {
  readonly lineId: string;
  readonly controlId: string;
  readonly currency: CurrencyCode;
}

/** What money is booked for. */
export interface FundedActivity {
  readonly id: string;
  readonly code: string;
  readonly year: number;
  readonly status: ActivityStatus;
  readonly unitId: string;
  readonly areaId: string | null;
  /** The day on which this was looked up, by which money is judged. */
  readonly businessDate: string;
}

/** An activity and where its money is booked. */
export interface ActivityAddress {
  readonly activity: FundedActivity;
  readonly line: ProjectLine;
}

/** Where money is controlled; a project has a key in each fund and year that pays for it. */
interface ControlAddress {
  readonly fundId: string | null;
  readonly projectId: string;
  readonly year: number;
  readonly natureId: string | null;
}

export interface AddressQuestion {
  readonly activityId: string;
  readonly natureId: string | null;
}

export interface AddressRow extends FundedActivity {
  /** Of its question, from 1. */
  readonly position: number;
  readonly isNatureKnown: boolean;
  readonly controlId: string | null;
  readonly currency: CurrencyCode | null;
  readonly lineId: string | null;
}

/** Nothing is bought for an activity that will not happen. */
export const ENDED: readonly ActivityStatus[] = ['cancelled', 'overtaken'];

/** Lines hold no amounts; they are the addresses that entries are booked on. */
@Injectable()
export class BudgetLineRepository {
  private readonly addresses: SharedLookup<AddressQuestion, AddressRow>;

  constructor(
    private readonly activities: ActivityReadModel,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {
    this.addresses = new SharedLookup(database, (questions) => this.addressesOf(questions));
  }

  /** The line of the project itself; null as long as nothing was appropriated for that year. */
  async ofProject(projectId: string, year: number, natureId: string | null = null): Promise<ProjectLine | null> {
    const rows = await this.database.query<ProjectLine>(PROJECT_LINE, [projectId, year, natureId]);
    return rows[0] ?? null;
  }

  /**
   * The line that an activity's money is booked on: its year, project and area, and the nature of the expenditure where
   * one is given. Throws `budget.activity-ended`, `budget.no-line`, `budget.nature-unknown`.
   */
  async forActivity(activityId: string, natureId: string | null = null): Promise<ActivityAddress> {
    return this.addressed(await this.addresses.of({ activityId, natureId }), natureId);
  }

  /** What a row of `address` says, null being an activity that is not there; throws as `forActivity`. */
  async addressed(row: AddressRow | null, natureId: string | null): Promise<ActivityAddress> {
    if (!row) throw new Problem('request.not-found');
    const { id, code, year, status, unitId, areaId, businessDate, isNatureKnown, controlId, currency, lineId } = row;
    if (ENDED.includes(status)) throw new Problem('budget.activity-ended', { status });
    if (!isNatureKnown) throw new Problem('budget.nature-unknown');
    if (controlId === null || currency === null) throw new Problem('budget.no-line', { year });
    const found = lineId ?? (await this.line(controlId, areaId, natureId));
    const activity = { id, code, year, status, unitId, areaId, businessDate };
    return { activity, line: { lineId: found, controlId, currency } };
  }

  /** As `forActivity`, and the activity cannot change its status before the transaction ends. */
  async heldForActivity(activityId: string, natureId: string | null = null): Promise<ActivityAddress> {
    await this.activities.heldStatus(activityId);
    return this.forActivity(activityId, natureId);
  }

  private async addressesOf(questions: readonly AddressQuestion[]): Promise<(AddressRow | null)[]> {
    const rows = await this.database.prepared<AddressRow>(ACTIVITY_ADDRESSES, [
      questions.map(({ activityId }) => activityId),
      questions.map(({ natureId }) => natureId),
      this.clock.today(),
    ]);
    const found = new Map(rows.map((row) => [row.position, row]));
    return questions.map((_question, index) => found.get(index + 1) ?? null);
  }

  /** The line of a control key for an area and a nature; made when it is first needed. */
  async line(controlId: string, areaId: string | null, natureId: string | null): Promise<string> {
    const existing = await this.lineAt(controlId, areaId, natureId);
    if (existing) return existing;
    await this.database.query(
      'INSERT INTO budget_line (id, control_id, area_id, nature_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [newId(), controlId, areaId, natureId],
    );
    const made = await this.lineAt(controlId, areaId, natureId);
    if (!made) throw new Error('A line that was just made is not there.');
    return made;
  }

  private async assertNature(natureId: string): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM cost_nature WHERE id = $1 AND retired_at IS NULL',
      [natureId],
    );
    if (rows.length === 0) throw new Problem('budget.nature-unknown');
  }

  /**
   * Opens control balance and line of a project that the regular budget pays for, of all of its expenditure or of one
   * nature. Throws `budget.no-line` for an off-budget project, and for a year that is not one of the organisation's fiscal
   * years; `budget.nature-unknown`.
   */
  async openForProject(projectId: string, year: number, natureId: string | null = null): Promise<ProjectLine> {
    if (natureId !== null) await this.assertNature(natureId);
    const funds = await this.database.query<{ id: string }>(
      `SELECT f.id FROM fund f WHERE f.kind = 'regular' ORDER BY f.code LIMIT 1`,
    );
    await this.open({ fundId: funds[0]?.id ?? null, projectId, year, natureId }, 'regular');
    const line = await this.ofProject(projectId, year, natureId);
    if (!line) throw new Problem('budget.no-line', { year });
    return line;
  }

  /**
   * The line of an off-budget project that a fund of an agreement pays for, opened where this is its first money of the
   * year. `budget.no-line` for a year that is not one of the organisation's fiscal years.
   */
  async openForFund(fundId: string, projectId: string, year: number): Promise<ProjectLine> {
    const controlId = await this.open({ fundId, projectId, year, natureId: null }, 'off-budget');
    const rows = await this.database.query<ProjectLine>(
      `SELECT l.id AS "lineId", b.id AS "controlId", b.currency FROM control_balance b
       JOIN budget_line l ON l.control_id = b.id AND l.area_id IS NULL AND l.nature_id IS NULL WHERE b.id = $1`,
      [controlId],
    );
    if (!rows[0]) throw new Problem('budget.no-line', { year });
    return rows[0];
  }

  /** Control balance and line of a fund's money; the project is one that funds of this kind pay for. */
  private async open(
    { fundId, projectId, year, natureId }: ControlAddress,
    funding: 'regular' | 'off-budget',
  ): Promise<string> {
    await this.database.query(
      `INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency, nature_id, policy, tolerance)
       SELECT $3::uuid, f.id, y.year, n.id, n.unit_id, f.currency, $4::uuid, r.policy, r.tolerance
       FROM plan_node n JOIN fiscal_year y ON y.year = $2 JOIN fund f ON f.id = $5
       CROSS JOIN LATERAL (${RULE}) r
       WHERE n.id = $1 AND n.kind = 'project' AND n.funding = $6 AND n.status = 'active'
       ON CONFLICT DO NOTHING`,
      [projectId, year, newId(), natureId, fundId, funding],
    );
    const rows = await this.database.query<{ id: string }>(
      `SELECT b.id FROM control_balance b WHERE b.fund_id = $4 AND b.project_id = $1 AND b.year = $2
         AND b.nature_id IS NOT DISTINCT FROM $3`,
      [projectId, year, natureId, fundId],
    );
    if (!rows[0]) throw new Problem('budget.no-line', { year });
    await this.line(rows[0].id, null, natureId);
    return rows[0].id;
  }

  private async lineAt(controlId: string, areaId: string | null, natureId: string | null): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM budget_line WHERE control_id = $1 AND area_id IS NOT DISTINCT FROM $2
         AND nature_id IS NOT DISTINCT FROM $3`,
      [controlId, areaId, natureId],
    );
    return rows[0]?.id ?? null;
  }
}

const PROJECT_LINE = `
  SELECT l.id AS "lineId", b.id AS "controlId", b.currency
  FROM control_balance b JOIN fund f ON f.id = b.fund_id AND f.kind = 'regular'
  JOIN budget_line l ON l.control_id = b.id AND l.area_id IS NULL AND l.nature_id IS NOT DISTINCT FROM b.nature_id
  WHERE b.project_id = $1 AND b.year = $2 AND b.nature_id IS NOT DISTINCT FROM $3`;

/** The policy of a new key: the rule that says most about its fund ("f") and nature ($4). */
const RULE = `SELECT c.policy, c.tolerance FROM control_rule c
  WHERE c.level = 'control' AND (c.fund_id IS NULL OR c.fund_id = f.id)
    AND (c.nature_id IS NULL OR c.nature_id = $4::uuid)
  ORDER BY c.nature_id IS NULL, c.fund_id IS NULL LIMIT 1`;
