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
  async ofProject(projectId: string, year: number): Promise<ProjectLine | null> {
    const rows = await this.database.query<ProjectLine>(PROJECT_LINE, [projectId, year]);
    return rows[0] ?? null;
  }

  /**
   * The line that an activity's money is booked on: its year, project and area. The activity cannot change its status
   * before the transaction ends. Throws `budget.activity-ended`, `budget.no-line`.
   */
  async forActivity(
    activityId: string,
  ): Promise<{ readonly activity: ActivityDetailView; readonly line: ProjectLine }> {
    const status = await this.activities.heldStatus(activityId);
    const activity = await this.activities.byId(activityId);
    if (!activity || status === null) throw new Problem('request.not-found');
    if (ENDED.includes(status)) throw new Problem('budget.activity-ended', { status });
    const { project, area, year } = activity;
    return { activity, line: await this.forArea(project.id, area?.id ?? null, year) };
  }

  /** The line of an area, made when it is first needed; throws `budget.no-line` where the project has no money. */
  private async forArea(projectId: string, areaId: string | null, year: number): Promise<ProjectLine> {
    const project = await this.ofProject(projectId, year);
    if (!project) throw new Problem('budget.no-line', { year });
    if (areaId === null) return project;
    const existing = await this.areaLine(project.controlId, areaId);
    if (existing) return { ...project, lineId: existing };
    await this.database.query(
      `INSERT INTO budget_line (id, control_id, area_id) VALUES ($1, $2, $3)
       ON CONFLICT (control_id, area_id) WHERE area_id IS NOT NULL DO NOTHING`,
      [newId(), project.controlId, areaId],
    );
    const made = await this.areaLine(project.controlId, areaId);
    if (!made) throw new Problem('budget.no-line', { year });
    return { ...project, lineId: made };
  }

  /**
   * Opens control balance and line of a project that the regular budget pays for. Throws `budget.no-line` for an
   * off-budget project, and for a year that is not one of the organisation's fiscal years.
   */
  async openForProject(projectId: string, year: number): Promise<ProjectLine> {
    await this.database.query(
      `INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency)
       SELECT $3::uuid, f.id, y.year, n.id, n.unit_id, f.currency
       FROM plan_node n JOIN fiscal_year y ON y.year = $2 JOIN fund f ON f.kind = 'regular'
       WHERE n.id = $1 AND n.kind = 'project' AND n.funding = 'regular' AND n.status = 'active'
       ORDER BY f.code LIMIT 1
       ON CONFLICT (fund_id, year, project_id) DO NOTHING`,
      [projectId, year, newId()],
    );
    await this.database.query(
      `INSERT INTO budget_line (id, control_id, area_id)
       SELECT $3::uuid, b.id, NULL FROM control_balance b JOIN fund f ON f.id = b.fund_id AND f.kind = 'regular'
       WHERE b.project_id = $1 AND b.year = $2
       ON CONFLICT (control_id) WHERE area_id IS NULL DO NOTHING`,
      [projectId, year, newId()],
    );
    const line = await this.ofProject(projectId, year);
    if (!line) throw new Problem('budget.no-line', { year });
    return line;
  }

  private async areaLine(controlId: string, areaId: string): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM budget_line WHERE control_id = $1 AND area_id = $2',
      [controlId, areaId],
    );
    return rows[0]?.id ?? null;
  }
}

const PROJECT_LINE = `
  SELECT l.id AS "lineId", b.id AS "controlId", b.currency
  FROM control_balance b JOIN fund f ON f.id = b.fund_id AND f.kind = 'regular'
  JOIN budget_line l ON l.control_id = b.id AND l.area_id IS NULL
  WHERE b.project_id = $1 AND b.year = $2`;
