import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, Problem } from '@mizan/api/platform';
import type { LocalizedText, SplitDimension } from '@mizan/shared/contracts';

/** Of which activity the money is divided, and by what. */
export interface ActivitySplit {
  readonly activityId: string;
  readonly dimension: SplitDimension;
}

/** What was chosen before; the name of its rule, or null. */
export interface ChosenSplit {
  readonly rule: LocalizedText | null;
}

/** Which rule divides which activity. */
@Injectable()
export class ActivitySplitRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Held until the transaction ends; version 0 is that nobody has chosen yet. Throws `version.stale`. */
  async held({ activityId, dimension }: ActivitySplit, version: number): Promise<ChosenSplit> {
    const [row] = await this.database.query<{ rule: LocalizedText | null; version: number }>(
      `SELECT r.name AS rule, s.version FROM activity_split s LEFT JOIN split_rule r ON r.id = s.rule_id
       WHERE s.activity_id = $1 AND s.dimension = $2 FOR UPDATE OF s`,
      [activityId, dimension],
    );
    if ((row?.version ?? 0) !== version) throw new Problem('version.stale');
    return { rule: row?.rule ?? null };
  }

  /** After `held`; who chose first at the same moment has won: `version.stale`. */
  async write({ activityId, dimension }: ActivitySplit, version: number, ruleId: string | null): Promise<void> {
    const written = await this.database.query<{ version: number }>(
      `INSERT INTO activity_split AS s (activity_id, dimension, rule_id, version, chosen_at, chosen_by)
       VALUES ($1, $2, $3, $4::int + 1, $5, $6)
       ON CONFLICT (activity_id, dimension) DO UPDATE SET rule_id = excluded.rule_id, version = excluded.version,
         chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by WHERE s.version = $4::int
       RETURNING s.version`,
      [activityId, dimension, ruleId, version, this.clock.now(), currentActor().userId],
    );
    if (written.length === 0) throw new Problem('version.stale');
  }
}
