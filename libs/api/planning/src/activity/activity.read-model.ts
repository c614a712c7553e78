import { Injectable } from '@nestjs/common';
import { Database, SharedLookup } from '@mizan/api/platform';
import { ACTIVITY_STEPS, nextSteps } from '@mizan/shared/workflow';
import type {
  ActivityDetailView,
  ActivityMilestoneView,
  ActivityPage,
  ActivityStatus,
  ActivityType,
  ActivityView,
  LocalizedText,
  MoneyView,
  NodeNameView,
  UnitNameView,
} from '@mizan/shared/contracts';

import { cents, trimmed } from '../plan-node/plan-node.read-model';

const PAGE_SIZE = 500;

/** What the list may be narrowed to; `units` is the scope and never left out. */
export interface ActivityFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
  readonly directorateId?: string;
  readonly projectId?: string;
  readonly areaId?: string;
  readonly status?: ActivityStatus;
  readonly country?: string;
  readonly search?: string;
  readonly after?: string;
}

interface ActivityRow {
  readonly id: string;
  readonly plan_id: string;
  readonly code: string;
  readonly year: number;
  readonly type: ActivityType;
  readonly title: LocalizedText;
  readonly status: ActivityStatus;
  readonly status_reason: string | null;
  readonly planned_start: string;
  readonly planned_end: string;
  readonly actual_start: string | null;
  readonly actual_end: string | null;
  readonly planned_cost: string | null;
  readonly cost_without_partners: string | null;
  readonly currency: string;
  readonly country: string | null;
  readonly partners: string | null;
  readonly expected_beneficiaries: number | null;
  readonly actual_beneficiaries: number | null;
  readonly unit: UnitNameView;
  readonly project: NodeNameView;
  readonly area: NodeNameView | null;
  readonly version: number;
  readonly milestones?: readonly ActivityMilestoneView[] | null;
}

/** Activities as lists and one by one. */
@Injectable()
export class ActivityReadModel {
  private readonly units: SharedLookup<string, string>;

  constructor(private readonly database: Database) {
    this.units = new SharedLookup(database, (ids) => this.unitsOf(ids));
  }

  /** In the order of their areas and codes; pages of five hundred, by keyset on the code. */
  async page(filter: ActivityFilter): Promise<ActivityPage> {
    const rows = await this.database.query<ActivityRow>(PAGE, [
      filter.units,
      filter.planId,
      filter.year ?? null,
      filter.directorateId ?? null,
      filter.projectId ?? null,
      filter.areaId ?? null,
      filter.status ?? null,
      filter.country ?? null,
      filter.search ? `%${filter.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null,
      filter.after ?? '',
    ]);
    const shown = rows.slice(0, PAGE_SIZE).map(toView);
    return { rows: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.code ?? null) : null };
  }

  async byId(id: string): Promise<ActivityDetailView | null> {
    const rows = await this.database.query<ActivityRow>(ONE, [id]);
    const row = rows[0];
    if (!row) return null;
    const milestones = (row.milestones ?? []).map((milestone) => ({ ...milestone, weight: trimmed(milestone.weight) }));
    return { ...toView(row), milestones, nextStatuses: nextSteps<ActivityStatus>(ACTIVITY_STEPS, row.status) };
  }

  /** The status, which nobody can change before the current transaction ends. */
  async heldStatus(id: string): Promise<ActivityStatus | null> {
    // Not FOR SHARE: two that hold it and then change the row would wait for each other.
    const rows = await this.database.query<{ status: ActivityStatus }>(
      'SELECT status FROM activity WHERE id = $1 FOR NO KEY UPDATE',
      [id],
    );
    return rows[0]?.status ?? null;
  }

  /** The unit that an activity belongs to. */
  unitOf(id: string): Promise<string | null> {
    return this.units.of(id);
  }

  private async unitsOf(ids: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.database.prepared<{ id: string; unit_id: string }>(
      'SELECT id, unit_id FROM activity WHERE id = ANY($1::uuid[])',
      [ids],
    );
    const units = new Map(rows.map((row) => [row.id, row.unit_id]));
    return ids.map((id) => units.get(id.toLowerCase()) ?? null);
  }
}

function amountOf(stored: string | null, currency: string): MoneyView | null {
  return stored === null ? null : { amount: cents(stored), currency };
}

function toView(row: ActivityRow): ActivityView {
  return {
    id: row.id,
    planId: row.plan_id,
    code: row.code,
    year: row.year,
    type: row.type,
    title: row.title,
    status: row.status,
    statusReason: row.status_reason,
    plannedStart: row.planned_start,
    plannedEnd: row.planned_end,
    actualStart: row.actual_start,
    actualEnd: row.actual_end,
    plannedCost: amountOf(row.planned_cost, row.currency),
    costWithoutPartners: amountOf(row.cost_without_partners, row.currency),
    country: row.country,
    partners: row.partners,
    expectedBeneficiaries: row.expected_beneficiaries,
    actualBeneficiaries: row.actual_beneficiaries,
    unit: row.unit,
    project: row.project,
    area: row.area,
    version: row.version,
  };
}

const NODE_NAME = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'code', ${alias}.code, 'shortTitle', ${alias}.short_title)`;

const COLUMNS = `
  a.id, a.plan_id, a.code, a.year, a.type, a.title, a.status, a.status_reason, a.planned_start, a.planned_end,
  a.actual_start, a.actual_end, a.planned_cost, a.cost_without_partners, a.currency, a.country, a.partners, a.expected_beneficiaries,
  a.actual_beneficiaries, a.version, json_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
  ${NODE_NAME('project')} AS project, CASE WHEN area.id IS NULL THEN NULL ELSE ${NODE_NAME('area')} END AS area`;

const TABLES = `
  FROM activity a JOIN org_unit u ON u.id = a.unit_id JOIN plan_node project ON project.id = a.project_id
  LEFT JOIN plan_node area ON area.id = a.area_id`;

const PAGE = `
  SELECT ${COLUMNS} ${TABLES}
  WHERE a.unit_id = ANY($1) AND a.plan_id = $2 AND ($3::int IS NULL OR a.year = $3)
    AND ($4::uuid IS NULL OR a.directorate_id = $4) AND ($5::uuid IS NULL OR a.project_id = $5)
    AND ($6::uuid IS NULL OR a.area_id = $6) AND ($7::text IS NULL OR a.status = $7)
    AND ($8::text IS NULL OR a.country = $8)
    AND ($9::text IS NULL OR a.code ILIKE $9 OR a.title->>'en' ILIKE $9 OR a.title->>'fr' ILIKE $9
      OR a.title->>'ar' ILIKE $9 OR a.partners ILIKE $9)
    AND a.code > $10
  ORDER BY a.code LIMIT ${PAGE_SIZE + 1}`;

const ONE = `
  SELECT ${COLUMNS},
    (SELECT json_agg(json_build_object('id', m.id, 'title', m.title, 'weight', m.weight::text, 'dueOn', m.due_on,
      'doneOn', m.done_on, 'evidenceLink', m.evidence_link) ORDER BY m.position)
     FROM activity_milestone m WHERE m.activity_id = a.id) AS milestones
  ${TABLES} WHERE a.id = $1`;
