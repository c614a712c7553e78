import { Injectable } from '@nestjs/common';

import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import { newId } from '../database/new-id';
import { requestContext } from '../http/request-context';

/** One change: what was done to which thing, and what it was before and after (only what matters, no secrets). */
export interface AuditedChange {
  /** Verb in the past, such as `activity.created`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Writes the append-only audit, in the transaction of the change itself. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(change: AuditedChange): Promise<void> {
    const facts = requestContext.current();
    await this.database.query(
      `INSERT INTO audit_event (id, at, actor_id, actor, action, entity, entity_id, before, after, request_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        this.clock.now(),
        facts?.actor?.userId ?? null,
        facts?.actor?.name ?? 'system',
        change.action,
        change.entity,
        change.entityId,
        change.before ? JSON.stringify(change.before) : null,
        change.after ? JSON.stringify(change.after) : null,
        facts?.requestId ?? 'command-line',
      ],
    );
  }
}
