import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Idempotency, invalidFields, newId, Problem } from '@mizan/api/platform';
import type { OverrideRequest, WrittenView } from '@mizan/shared/contracts';

import { BudgetLineRepository } from '../budget-line/budget-line.repository';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import { positiveAmount } from '../posting/posted-amount';
import type { PostingEntry } from '../posting/posting';
import { OverrideRepository, type StoredOverride } from './override.repository';

/** Leave to overdraw a control key: granted with role, reason, limit and last day, and an entry of the ledger. */
@Injectable()
export class OverrideService {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly ledger: LedgerPostingService,
    private readonly lines: BudgetLineRepository,
    private readonly overrides: OverrideRepository,
  ) {}

  /**
   * Throws `budget.no-line`, `override.exists` where one is still open, and `request.invalid` for a last day that is over.
   */
  grant(request: OverrideRequest): Promise<WrittenView> {
    return this.idempotency.once({ override: request }, async () => {
      const today = await this.clock.businessDate();
      if (request.expiresOn < today)
        throw invalidFields({ path: 'expiresOn', rule: 'too-small', params: { min: today } });
      const { projectId, year, natureId = null } = request;
      const line = await this.lines.ofProject(projectId, year, natureId);
      if (!line) throw new Problem('budget.no-line', { year });
      const limit = positiveAmount(request.amount, line.currency);
      const [id, postingId, reason] = [newId(), newId(), request.reason.trim()];
      const role = grantingRole();
      await this.ledger.post(
        {
          id: postingId,
          kind: 'override',
          effectiveDate: today,
          description: reason,
          reversesId: null,
          currency: line.currency,
          entries: [{ ...bare(line), movement: { type: 'OVERRIDE', amount: limit } }],
          commitmentVersion: null,
        },
        {
          action: 'override.granted',
          entity: 'override_grant',
          entityId: id,
          after: { project: projectId, year, limit: limit.toJSON(), reason, role, expiresOn: request.expiresOn },
        },
      );
      await this.overrides.insert({
        id,
        controlId: line.controlId,
        role,
        reason,
        limit,
        expiresOn: request.expiresOn,
        postingId,
        at: this.clock.now(),
      });
      return { id, version: 1 };
    });
  }

  /** Takes the limit back; `override.in-use` with the amount that still rests on it, `override.ended`, `version.stale`. */
  end(id: string, version: number): Promise<WrittenView> {
    return this.idempotency.once({ endOverride: id, version }, async () => {
      const override = await this.overrides.held(id, version);
      const postingId = newId();
      await this.ledger.post(
        {
          id: postingId,
          kind: 'override',
          effectiveDate: await this.clock.businessDate(),
          description: null,
          reversesId: null,
          currency: override.currency,
          entries: [{ ...bare(override), movement: { type: 'OVERRIDE_END', amount: override.limit.negated() } }],
          commitmentVersion: null,
        },
        {
          action: 'override.ended',
          entity: 'override_grant',
          entityId: id,
          before: { limit: override.limit.toJSON() },
        },
      );
      await this.overrides.end(override, postingId, this.clock.now());
      return { id, version: version + 1 };
    });
  }
}

function bare({ lineId, controlId }: Pick<StoredOverride, 'lineId' | 'controlId'>): Omit<PostingEntry, 'movement'> {
  return { lineId, controlId, activityId: null, commitmentId: null, reversesId: null };
}

/** The role in which the signed-in person may grant it. */
function grantingRole(): string {
  const held = currentActor().roles.find(({ permissions }) => permissions.includes('budget:override'));
  if (!held) throw new Problem('access.denied');
  return held.role;
}
