import { Injectable } from '@nestjs/common';
import { Database, newId, Problem } from '@mizan/api/platform';
import type { ChangeCostNature, CostNatureView, CreateCostNature } from '@mizan/shared/contracts';

/** Natures of expenditure. None is ever deleted: what was booked on it stays. */
@Injectable()
export class CostNatureRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the tree's levels, each level in its own order. */
  all(): Promise<CostNatureView[]> {
    return this.database.query<CostNatureView>(`${NATURES} ORDER BY n.position, n.code`);
  }

  async byId(id: string): Promise<CostNatureView> {
    const [found] = await this.database.query<CostNatureView>(`${NATURES} WHERE n.id = $1`, [id]);
    if (!found) throw new Problem('request.not-found');
    return found;
  }

  /** Throws `nature.code-taken`, and `budget.nature-unknown` for a parent that is not there. */
  async insert({ code, name, parentId = null, position = 1 }: CreateCostNature): Promise<string> {
    const id = newId();
    const made = await this.database.query<{ id: string }>(
      `INSERT INTO cost_nature (id, code, name, parent_id, position)
       SELECT $1::uuid, $2::text, $3::jsonb, $4::uuid, $5::int
       WHERE $4::uuid IS NULL OR EXISTS (SELECT 1 FROM cost_nature p WHERE p.id = $4 AND p.retired_at IS NULL)
       RETURNING id`,
      [id, code, JSON.stringify(name), parentId, position],
    );
    if (made.length === 0) throw new Problem('budget.nature-unknown');
    return id;
  }

  /** Throws `version.stale`. */
  async update(id: string, version: number, change: ChangeCostNature, at: Date): Promise<void> {
    const { name, position, isRetired } = change;
    const changed = await this.database.query<{ id: string }>(
      `WITH changed AS (
         UPDATE cost_nature SET name = coalesce($3::jsonb, name), position = coalesce($4::int, position),
           retired_at = CASE WHEN $5::boolean IS NULL THEN retired_at WHEN $5 THEN coalesce(retired_at, $6) END,
           version = version + 1
         WHERE id = $1 AND version = $2 RETURNING id)
       SELECT id FROM changed`,
      [id, version, name ? JSON.stringify(name) : null, position ?? null, isRetired ?? null, at],
    );
    if (changed.length === 0) throw new Problem('version.stale');
  }
}

const NATURES = `SELECT n.id, n.code, n.name, n.parent_id AS "parentId", n.position,
  n.retired_at IS NOT NULL AS "isRetired", n.version FROM cost_nature n`;
