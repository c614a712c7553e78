import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { AuditEventView, Page } from '@mizan/shared/contracts';

const PAGE_SIZE = 50;

interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** What the audit may be narrowed to. */
export interface AuditFilter {
  readonly entityId?: string;
  /** The last row of the page before. */
  readonly after?: string;
}

/** The audit, newest first, in pages read by keyset. */
@Injectable()
export class AuditTrailReadModel {
  constructor(private readonly database: Database) {}

  async page(filter: AuditFilter): Promise<Page<AuditEventView>> {
    const rows = await this.database.query<AuditRow>(
      `SELECT id, at, actor, action, entity, entity_id, before, after FROM audit_event
       WHERE ($1::uuid IS NULL OR entity_id = $1)
         AND ($2::uuid IS NULL OR (at, id) < (SELECT at, id FROM audit_event WHERE id = $2))
       ORDER BY at DESC, id DESC LIMIT ${PAGE_SIZE + 1}`,
      [filter.entityId ?? null, filter.after ?? null],
    );
    const shown = rows.slice(0, PAGE_SIZE).map(toView);
    return { rows: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null };
  }
}

function toView(row: AuditRow): AuditEventView {
  const { id, actor, action, entity, before, after } = row;
  return { id, at: row.at.toISOString(), actor, action, entity, entityId: row.entity_id, before, after };
}
