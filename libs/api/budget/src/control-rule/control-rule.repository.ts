import { Injectable } from '@nestjs/common';
import { currentActor, Database, newId, Problem } from '@mizan/api/platform';
import type { BudgetPolicy, ControlRuleView, CreateControlRule } from '@mizan/shared/contracts';

/** The policy that holds at a level, for a fund and a nature. */
export interface AppliedRule {
  readonly policy: BudgetPolicy;
  /** A fraction, as a decimal. */
  readonly tolerance: string;
}

/** The rules of budget control. */
@Injectable()
export class ControlRuleRepository {
  constructor(private readonly database: Database) {}

  /** The general rule of each level first. */
  all(): Promise<ControlRuleView[]> {
    return this.database.query<ControlRuleView>(
      `${RULES} ORDER BY ${LEVEL_ORDER}, f.code NULLS FIRST, n.code NULLS FIRST`,
    );
  }

  async byId(id: string): Promise<ControlRuleView> {
    const [found] = await this.database.query<ControlRuleView>(`${RULES} WHERE r.id = $1`, [id]);
    if (!found) throw new Problem('request.not-found');
    return found;
  }

  /** Throws `control-rule.taken` where there is one for the same level, fund and nature. */
  async insert(request: CreateControlRule, at: Date): Promise<string> {
    const { level, fundId = null, natureId = null, policy, tolerance = '0' } = request;
    const id = newId();
    const made = await this.database.query<{ id: string }>(
      `INSERT INTO control_rule (id, level, fund_id, nature_id, policy, tolerance, updated_at, updated_by)
       SELECT $1::uuid, $2::text, $3::uuid, $4::uuid, $5::text, $6::numeric, $7::timestamptz, $8::uuid
       WHERE NOT EXISTS (SELECT 1 FROM control_rule r WHERE r.level = $2 AND r.fund_id IS NOT DISTINCT FROM $3::uuid
         AND r.nature_id IS NOT DISTINCT FROM $4::uuid) RETURNING id`,
      [id, level, fundId, natureId, policy, tolerance, at, currentActor().userId],
    );
    if (made.length === 0) throw new Problem('control-rule.taken');
    return id;
  }

  /** Throws `version.stale`. */
  async update(id: string, version: number, rule: AppliedRule, at: Date): Promise<void> {
    const changed = await this.database.query<{ id: string }>(
      `WITH changed AS (
         UPDATE control_rule SET policy = $3, tolerance = $4, version = version + 1, updated_at = $5, updated_by = $6
         WHERE id = $1 AND version = $2 RETURNING id)
       SELECT id FROM changed`,
      [id, version, rule.policy, rule.tolerance, at, currentActor().userId],
    );
    if (changed.length === 0) throw new Problem('version.stale');
  }

  /**
   * Puts every control key under the rule that now says most about it, and tells how many changed. A key that is
   * overdrawn beyond its new policy is refused by the table.
   */
  async apply(): Promise<number> {
    const changed = await this.database.query<{ id: string }>(
      `WITH ruled AS (
         SELECT b.id, r.policy, r.tolerance FROM control_balance b CROSS JOIN LATERAL (
           SELECT c.policy, c.tolerance FROM control_rule c
           WHERE c.level = 'control' AND (c.fund_id IS NULL OR c.fund_id = b.fund_id)
             AND (c.nature_id IS NULL OR c.nature_id = b.nature_id)
           ORDER BY c.nature_id IS NULL, c.fund_id IS NULL LIMIT 1) r
       ), changed AS (
         UPDATE control_balance b SET policy = r.policy, tolerance = r.tolerance, version = b.version + 1
         FROM ruled r WHERE r.id = b.id AND (b.policy, b.tolerance) <> (r.policy, r.tolerance) RETURNING b.id)
       SELECT id FROM changed`,
    );
    return changed.length;
  }
}

const LEVEL_ORDER = `CASE r.level WHEN 'control' THEN 1 WHEN 'area' THEN 2 ELSE 3 END`;

const RULES = `SELECT r.id, r.level, r.fund_id AS "fundId", f.name AS "fundName", r.nature_id AS "natureId",
    n.name AS "natureName", r.policy, r.tolerance::text AS tolerance, r.version
  FROM control_rule r LEFT JOIN fund f ON f.id = r.fund_id LEFT JOIN cost_nature n ON n.id = r.nature_id`;
