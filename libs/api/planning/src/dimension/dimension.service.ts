import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem, currentActor, newId } from '@mizan/api/platform';
import type { ChangeDimension, CreateDimension, DimensionView } from '@mizan/shared/contracts';

const ENTITY = 'disaggregation_dimension';

/** Dimensions to break results down by. Nothing of them is ever deleted: what was reported on a category stays. */
@Injectable()
export class DimensionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  all(): Promise<DimensionView[]> {
    return this.database.query<DimensionView>(`${DIMENSIONS} ORDER BY d.code`);
  }

  /** Throws `dimension.code-taken` when there is one of this code. */
  create({ code, title }: CreateDimension): Promise<string> {
    return this.database.transaction(async () => {
      const id = newId();
      await this.database.query(
        `INSERT INTO disaggregation_dimension (id, code, title, created_by, updated_by) VALUES ($1, $2, $3, $4, $4)`,
        [id, code, JSON.stringify(title), currentActor().userId],
      );
      const after = { code, title };
      await this.audit.record({ action: 'dimension.created', entity: ENTITY, entityId: id, after });
      return id;
    });
  }

  /** Changes a dimension and raises its version. Throws `version.stale`, `request.not-found`, `dimension.code-taken`. */
  change(id: string, version: number, change: ChangeDimension): Promise<number> {
    return this.database.transaction(async () => {
      const before = await this.dimension(id);
      const next = version + 1;
      const raised = await this.database.query(
        `WITH raised AS (
           UPDATE disaggregation_dimension SET title = coalesce($3::jsonb, title), version = version + 1,
             updated_at = $4, updated_by = $5
           WHERE id = $1 AND version = $2 RETURNING id)
         SELECT id FROM raised`,
        [id, version, change.title ? JSON.stringify(change.title) : null, this.clock.now(), currentActor().userId],
      );
      if (raised.length === 0) throw new Problem('version.stale');
      await this.add(id, next, change);
      await this.mark(id, next, change);
      const after = { code: before.code, ...change };
      await this.audit.record({ action: 'dimension.changed', entity: ENTITY, entityId: id, before, after });
      return next;
    });
  }

  private async dimension(id: string): Promise<DimensionView> {
    const [found] = await this.database.query<DimensionView>(`${DIMENSIONS} WHERE d.id = $1`, [id]);
    if (!found) throw new Problem('request.not-found');
    return found;
  }

  private async add(id: string, version: number, { added = [] }: ChangeDimension): Promise<void> {
    for (const { code, title } of added) {
      await this.database.query(
        `INSERT INTO disaggregation_category (id, dimension_id, code, position, title, since_version)
         SELECT $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5 FROM disaggregation_category WHERE dimension_id = $2`,
        [newId(), id, code, JSON.stringify(title), version],
      );
    }
  }

  private async mark(id: string, version: number, { retired = [], restored = [] }: ChangeDimension): Promise<void> {
    await this.database.query(
      `UPDATE disaggregation_category SET retired_in_version = $3
       WHERE dimension_id = $1 AND id = ANY($2) AND retired_in_version IS NULL`,
      [id, retired, version],
    );
    await this.database.query(
      'UPDATE disaggregation_category SET retired_in_version = NULL WHERE dimension_id = $1 AND id = ANY($2)',
      [id, restored],
    );
  }
}

const DIMENSIONS = `
  SELECT d.id, d.code, d.title, d.version,
    (SELECT count(*)::int FROM indicator_dimension i WHERE i.dimension_id = d.id) AS "usedBy",
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'code', c.code, 'title', c.title,
        'sinceVersion', c.since_version, 'retiredInVersion', c.retired_in_version) ORDER BY c.position), '[]')
     FROM disaggregation_category c WHERE c.dimension_id = d.id) AS categories
  FROM disaggregation_dimension d`;
