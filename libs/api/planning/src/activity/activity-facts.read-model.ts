import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { ActivityStatus, LocalizedText } from '@mizan/shared/contracts';

import { cents } from '../plan-node/plan-node.read-model';

/** An activity as figures need it. Dates are calendar days, YYYY-MM-DD; weights decimal text. */
export interface ActivityFacts {
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly status: ActivityStatus;
  readonly statusBefore: ActivityStatus | null;
  readonly statusReason: string | null;
  readonly weight: string;
  readonly unitId: string;
  readonly directorateId: string;
  readonly projectId: string;
  readonly areaId: string | null;
  readonly year: number;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly actualEnd: string | null;
  readonly plannedCost: { readonly amount: string; readonly currency: string } | null;
  readonly isOffBudget: boolean;
  readonly milestones: readonly ActivityMilestoneFacts[];
}

export interface ActivityMilestoneFacts {
  readonly id: string;
  readonly weight: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly hasEvidence: boolean;
}

interface FactsRow extends Omit<ActivityFacts, 'plannedCost'> {
  readonly plannedCost: string | null;
  readonly currency: string;
}

/** Every activity of a plan in one statement, for what is computed over all of them. */
@Injectable()
export class ActivityFactsReadModel {
  constructor(private readonly database: Database) {}

  /** In the order of their codes; `units` is the scope. */
  async ofPlan(planId: string, units: readonly string[]): Promise<ActivityFacts[]> {
    return this.read([planId, units, null]);
  }

  /** Of every unit: those of these areas and all of these projects, or of the whole plan where none is named. */
  async ofPlaces(planId: string, places: readonly string[] | null): Promise<ActivityFacts[]> {
    return this.read([planId, null, places]);
  }

  private async read(parameters: readonly unknown[]): Promise<ActivityFacts[]> {
    const rows = await this.database.query<FactsRow>(FACTS, parameters);
    return rows.map(({ currency, plannedCost, ...row }) => ({
      ...row,
      plannedCost: plannedCost === null ? null : { amount: cents(plannedCost), currency },
    }));
  }
}

const FACTS = `
  SELECT a.id, a.code, a.title, a.status, a.status_before AS "statusBefore", a.status_reason AS "statusReason",
    a.weight::text, a.unit_id AS "unitId", a.directorate_id AS "directorateId", a.project_id AS "projectId",
    a.area_id AS "areaId", a.year, a.planned_start AS "plannedStart", a.planned_end AS "plannedEnd",
    a.actual_end AS "actualEnd", a.planned_cost AS "plannedCost", a.currency,
    project.funding = 'off-budget' AS "isOffBudget",
    coalesce((SELECT json_agg(json_build_object('id', m.id, 'weight', m.weight::text, 'dueOn', m.due_on,
        'doneOn', m.done_on, 'hasEvidence', m.evidence_link IS NOT NULL) ORDER BY m.position)
      FROM activity_milestone m WHERE m.activity_id = a.id), '[]') AS milestones
  FROM activity a JOIN plan_node project ON project.id = a.project_id
  WHERE a.plan_id = $1 AND ($2::uuid[] IS NULL OR a.unit_id = ANY($2))
    AND ($3::uuid[] IS NULL OR a.area_id = ANY($3) OR a.project_id = ANY($3))
  ORDER BY a.code`;
