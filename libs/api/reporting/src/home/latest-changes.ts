import { Injectable } from '@nestjs/common';
import { AuditTrailReadModel } from '@mizan/api/identity';
import { UnitLocator, unitsWith, type Actor } from '@mizan/api/platform';
import type { AuditEventView, HomeChangeView } from '@mizan/shared/contracts';

/** Things that a home page tells of, as the audit calls them; the locator knows each by its kind. */
const ENTITIES = ['activity', 'commitment', 'indicator_report', 'ledger_posting', 'plan_node'] as const;
const MOST = 24;

/** The latest changes that a reader may see, newest first. */
@Injectable()
export class LatestChanges {
  constructor(
    private readonly trail: AuditTrailReadModel,
    private readonly locator: UnitLocator,
  ) {}

  /** Looks through the latest page of the audit only: what is older is no news. */
  async of(actor: Actor): Promise<HomeChangeView[]> {
    const { rows } = await this.trail.page({ entities: ENTITIES });
    const changes: HomeChangeView[] = [];
    const visible = new Map<string, boolean>();
    for (const event of rows) {
      if (changes.length === MOST) break;
      const isVisible = visible.get(event.entityId) ?? (await this.maySee(actor, event));
      visible.set(event.entityId, isVisible);
      if (isVisible) changes.push(changeOf(event));
    }
    return changes;
  }

  private async maySee(actor: Actor, { entity, entityId }: AuditEventView): Promise<boolean> {
    const { readPermission, unitOf } = this.locator.kind(entity.replaceAll('_', '-'));
    const unit = await unitOf(entityId);
    return unit !== null && unitsWith(actor, readPermission).includes(unit);
  }
}

function changeOf({ at, actor, action, entity, entityId, before, after }: AuditEventView): HomeChangeView {
  const code = after?.['code'] ?? before?.['code'];
  return { at, actor, action, entity, entityId, code: typeof code === 'string' ? code : null };
}
