import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';

import type { NodeSum } from './node-sum';

/** A place where something changed; null is the whole plan. */
export interface TouchedPlace {
  readonly placeId: string | null;
  /** Whether more than delivery can be another. */
  readonly movesResults: boolean;
}

/** The table of kept sums, and the marks of what has changed since. */
@Injectable()
export class NodeSumRepository {
  constructor(private readonly database: Database) {}

  /** Waits until nobody else makes the sums of this plan; the lock ends with the transaction. */
  async lock(planId: string): Promise<void> {
    await this.database.query('SELECT 1 FROM action_plan WHERE id = $1 FOR NO KEY UPDATE', [planId]);
  }

  /** The day that the kept sums are of, YYYY-MM-DD; null where none are kept. */
  async asOf(planId: string): Promise<string | null> {
    const rows = await this.database.query<{ as_of: string }>(
      'SELECT as_of FROM node_sum WHERE plan_id = $1 AND year = 0 AND node_id = $1',
      [planId],
    );
    return rows[0]?.as_of ?? null;
  }

  /** Places that changed since their sums were made, and clears the marks. */
  takeTouched(planId: string): Promise<TouchedPlace[]> {
    return this.database.query<TouchedPlace>(
      `WITH taken AS (DELETE FROM node_sum_touch WHERE plan_id = $1 RETURNING place_id, moves_results)
       SELECT place_id AS "placeId", bool_or(moves_results) AS "movesResults" FROM taken GROUP BY place_id`,
      [planId],
    );
  }

  /** Kept sums of these nodes, of every year; of all nodes where none is named. */
  kept(planId: string, nodeIds: readonly string[] | null): Promise<NodeSum[]> {
    return this.database.query<NodeSum>(
      `SELECT node_id AS "nodeId", year, kind, position, directorate_id AS "directorateId", project_id AS "projectId",
         area_id AS "areaId", results, own, delivery, exceptions, planned::text, view
       FROM node_sum WHERE plan_id = $1 AND ($2::uuid[] IS NULL OR node_id = ANY($2))`,
      [planId, nodeIds],
    );
  }

  /** Keeps these sums as of that day; `isWhole` replaces everything kept of the plan. `units` are added to those known. */
  async keep(planId: string, asOf: string, sums: readonly NodeSum[], isWhole: boolean): Promise<void> {
    if (isWhole) await this.database.query('DELETE FROM node_sum WHERE plan_id = $1', [planId]);
    await this.database.query(KEEP, [planId, asOf, JSON.stringify(sums)]);
  }

  /** Remembers the units that the figures of the plan come from: who may read all of them may read the sums. */
  async rememberUnits(planId: string, units: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE node_sum SET units = ARRAY(SELECT DISTINCT unnest(coalesce(units, '{}') || $2::uuid[]))
       WHERE plan_id = $1 AND node_id = $1 AND NOT coalesce(units @> $2::uuid[], false)`,
      [planId, units],
    );
  }
}

const KEEP = `
  INSERT INTO node_sum (plan_id, as_of, node_id, year, kind, position, directorate_id, project_id, area_id, results, own,
    delivery, exceptions, planned, view)
  SELECT $1, $2::date, "nodeId", year, kind, position, "directorateId", "projectId", "areaId", results, own, delivery,
    exceptions, planned, view
  FROM json_to_recordset($3::json) AS s("nodeId" uuid, year int, kind text, position int, "directorateId" uuid,
    "projectId" uuid, "areaId" uuid, results json, own json, delivery json, exceptions json, planned numeric, view json)
  ON CONFLICT (plan_id, year, node_id) DO UPDATE SET as_of = excluded.as_of, results = excluded.results,
    own = excluded.own, delivery = excluded.delivery, exceptions = excluded.exceptions, planned = excluded.planned,
    view = excluded.view`;
