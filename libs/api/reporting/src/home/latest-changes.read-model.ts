import { Injectable } from '@nestjs/common';
import { Database, unitsWith, type Actor } from '@mizan/api/platform';
import type { HomeChangeView } from '@mizan/shared/contracts';

const MOST = 24;

/**
 * Newest first along the index of the audit. Whose a thing is, is asked of each event in turn: a busy directorate does
 * not crowd out the news of a quiet one. What is not named here, such as people, is no news.
 */
const LATEST_CHANGES = `
  SELECT e.at, e.actor, e.action, e.entity, e.entity_id, coalesce(e.after ->> 'code', e.before ->> 'code') AS code
  FROM audit_event e
  WHERE CASE e.entity
    WHEN 'activity' THEN EXISTS (SELECT 1 FROM activity a WHERE a.id = e.entity_id AND a.unit_id = ANY($1))
    WHEN 'plan_node' THEN EXISTS (SELECT 1 FROM plan_node n WHERE n.id = e.entity_id AND n.unit_id = ANY($1))
    WHEN 'indicator_report' THEN EXISTS (
      SELECT 1 FROM indicator_report r JOIN plan_node n ON n.id = r.indicator_id
      WHERE r.id = e.entity_id AND n.unit_id = ANY($2))
    WHEN 'commitment' THEN EXISTS (
      SELECT 1 FROM commitment c JOIN activity a ON a.id = c.activity_id
      WHERE c.id = e.entity_id AND a.unit_id = ANY($3))
    WHEN 'ledger_posting' THEN EXISTS (
      SELECT 1 FROM ledger_entry l JOIN control_balance b ON b.id = l.control_id
      WHERE l.posting_id = e.entity_id AND b.unit_id = ANY($3))
    ELSE false END
  ORDER BY e.at DESC, e.id DESC LIMIT ${MOST}`;

interface ChangeRow {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly code: string | null;
}

/** The latest changes that a reader may see, newest first. */
@Injectable()
export class LatestChangesReadModel {
  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<HomeChangeView[]> {
    const scopes = (['plan:read', 'result:read', 'budget:read'] as const).map((needed) => unitsWith(actor, needed));
    const rows = await this.database.query<ChangeRow>(LATEST_CHANGES, scopes);
    return rows.map(({ at, entity_id: entityId, ...change }) => ({ ...change, at: at.toISOString(), entityId }));
  }
}
