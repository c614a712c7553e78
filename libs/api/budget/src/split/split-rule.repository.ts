import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId } from '@mizan/api/platform';
import type { CreateSplitRule, LocalizedText, SplitDimension, SplitRuleView } from '@mizan/shared/contracts';

/** A rule as whoever chooses it needs it. */
export interface StoredSplitRule {
  readonly dimension: SplitDimension;
  readonly name: LocalizedText;
}

/** The parts of the rule `id`, as the contract has them; null without a rule. */
export const PARTS_OF_RULE = (id: string): string =>
  `(SELECT json_agg(json_build_object('key', p.key, 'weight', trim_scale(p.weight)::text) ORDER BY p.position)
    FROM split_rule_part p WHERE p.rule_id = ${id})`;

/** Rules by which money is divided; they are made, and never changed. */
@Injectable()
export class SplitRuleRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** The newest first; without a dimension all. Activities are counted where the reader sees them. */
  async list(dimension: SplitDimension | null, units: readonly string[]): Promise<SplitRuleView[]> {
    const rows = await this.database.query<Omit<SplitRuleView, 'createdAt'> & { readonly createdAt: Date }>(
      `SELECT r.id, r.dimension, r.name, ${PARTS_OF_RULE('r.id')} AS parts, u.name AS "createdBy", r.created_at AS "createdAt",
         (SELECT count(*)::int FROM activity_split s JOIN activity a ON a.id = s.activity_id
          WHERE s.rule_id = r.id AND a.unit_id = ANY($2)) AS activities
       FROM split_rule r LEFT JOIN app_user u ON u.id = r.created_by
       WHERE $1::text IS NULL OR r.dimension = $1 ORDER BY r.created_at DESC, r.id`,
      [dimension, units],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  async byId(id: string): Promise<StoredSplitRule | null> {
    const [found] = await this.database.query<StoredSplitRule>('SELECT dimension, name FROM split_rule WHERE id = $1', [
      id,
    ]);
    return found ?? null;
  }

  /** Its id. */
  async insert({ dimension, name, parts }: CreateSplitRule): Promise<string> {
    const id = newId();
    await this.database.query(
      `INSERT INTO split_rule (id, dimension, name, parts, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, dimension, JSON.stringify(name), parts.length, this.clock.now(), currentActor().userId],
    );
    await this.database.query(
      `INSERT INTO split_rule_part (rule_id, position, parts, key, weight)
       SELECT $1, r.position, $2, r.key, r.weight
       FROM jsonb_to_recordset($3::jsonb) AS r(position int, key text, weight numeric)`,
      [id, parts.length, JSON.stringify(parts.map((part, index) => ({ ...part, position: index + 1 })))],
    );
    return id;
  }
}
