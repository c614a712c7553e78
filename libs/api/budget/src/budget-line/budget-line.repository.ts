import { Injectable } from '@nestjs/common';
import { ActivityReadModel } from '@mizan/api/planning';
import { Database, newId, Problem } from '@mizan/api/platform';
import type { ActivityDetailView, ActivityStatus } from '@mizan/shared/contracts';
import type { CurrencyCode } from '@mizan/shared/money';

/** The address of a project's money in a year. */
export interface ProjectLine {
  readonly lineId: string;
  readonly controlId: string;
  readonly currency: CurrencyCode;
}

/** Nothing is bought for an activity that will not happen. */
export const ENDED: readonly ActivityStatus[] = ['cancelled', 'overtaken'];

/** Lines hold no amounts; they are the addresses that entries are booked on. */
@Injectable()
export class BudgetLineRepository {
  constructor(
    private readonly activities: ActivityReadModel,
    private readonly database: Database,
  ) {}

  /** The line of the project itself; null as long as nothing was appropriated for that year. */
  async ofProject(projectId: string, year: number, natureId: string | null = null): Promise<ProjectLine | null> {
    const rows = await this.database.query<ProjectLine>(PROJECT_LINE, [projectId, year, natureId]);
    return rows[0] ?? null;
  }

  /**
   * The line that an activity's money is booked on: its year, project and area, and the nature of the expenditure where
   * one is given. The activity cannot change its status before the transaction ends. Throws `budget.activity-ended`,
   * `budget.no-line`, `budget.nature-unknown`.
   */
  async forActivity(
    activityId: string,
    natureId: string | null = null,
  ): Promise<{ readonly activity: ActivityDetailView; readonly line: ProjectLine }> {
    const status = await this.activities.heldStatus(activityId);
    const activity = await this.activities.byId(activityId);
    if (!activity || status === null) throw new Problem('request.not-found');
    if (ENDED.includes(status)) throw new Problem('budget.activity-ended', { status });
    const { project, area, year } = activity;
    const { controlId, currency } = await this.control(project.id, year, natureId);
    const lineId = await this.line(controlId, area?.id ?? null, natureId);
    return { activity, line: { lineId, controlId, currency } };
  }

  /**
   * The control key that expenditure of a nature is kept under: that of the nature itself or of the nearest group above it
   * which the project has money for, and the project's own where it has none. Throws `budget.no-line`,
   * `budget.nature-unknown`.
   */
  private async control(
    projectId: string,
    year: number,
    natureId: string | null,
  ): Promise<Pick<ProjectLine, 'controlId' | 'currency'>> {
    if (natureId !== null) await this.assertNature(natureId);
    const rows = await this.database.query<Pick<ProjectLine, 'controlId' | 'currency'>>(CONTROL, [
      projectId,
      year,
      natureId,
    ]);
    if (!rows[0]) throw new Problem('budget.no-line', { year });
    return rows[0];
  }

  /** Made when it is first needed. */
  private async line(controlId: string, areaId: string | null, natureId: string | null): Promise<string> {
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
    await this.database.query(
      `INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency, nature_id, policy, tolerance)
       SELECT $3::uuid, f.id, y.year, n.id, n.unit_id, f.currency, $4::uuid, r.policy, r.tolerance
       FROM plan_node n JOIN fiscal_year y ON y.year = $2 JOIN fund f ON f.kind = 'regular'
       CROSS JOIN LATERAL (${RULE}) r
       WHERE n.id = $1 AND n.kind = 'project' AND n.funding = 'regular' AND n.status = 'active'
       ORDER BY f.code LIMIT 1
       ON CONFLICT DO NOTHING`,
      [projectId, year, newId(), natureId],
    );
    const rows = await this.database.query<{ id: string }>(
      `SELECT b.id FROM control_balance b JOIN fund f ON f.id = b.fund_id AND f.kind = 'regular'
       WHERE b.project_id = $1 AND b.year = $2 AND b.nature_id IS NOT DISTINCT FROM $3`,
      [projectId, year, natureId],
    );
    if (!rows[0]) throw new Problem('budget.no-line', { year });
    await this.line(rows[0].id, null, natureId);
    const line = await this.ofProject(projectId, year, natureId);
    if (!line) throw new Problem('budget.no-line', { year });
    return line;
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

const CONTROL = `
  WITH RECURSIVE above AS (
    SELECT n.id, n.parent_id, 0 AS depth FROM cost_nature n WHERE n.id = $3::uuid
    UNION ALL SELECT n.id, n.parent_id, a.depth + 1 FROM cost_nature n JOIN above a ON n.id = a.parent_id
  )
  SELECT b.id AS "controlId", b.currency
  FROM control_balance b JOIN fund f ON f.id = b.fund_id AND f.kind = 'regular' LEFT JOIN above a ON a.id = b.nature_id
  WHERE b.project_id = $1 AND b.year = $2 AND (b.nature_id IS NULL OR a.id IS NOT NULL)
  ORDER BY a.depth NULLS LAST LIMIT 1`;
