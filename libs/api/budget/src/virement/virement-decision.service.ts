import { Injectable } from '@nestjs/common';
import { Audit, currentActor, Idempotency, Problem, type Actor } from '@mizan/api/platform';
import type { VirementLevel } from '@mizan/shared/ledger';
import type { WrittenView } from '@mizan/shared/contracts';

import { VirementPosting } from './virement-posting';
import { VirementRepository, type StoredVirement } from './virement.repository';
import { VirementService } from './virement.service';

/** What is decided about a virement that somebody has asked for. The requester never decides. */
@Injectable()
export class VirementDecisionService {
  constructor(
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly posting: VirementPosting,
    private readonly rules: VirementService,
    private readonly virements: VirementRepository,
  ) {}

  /**
   * Approves and posts. The rules are asked again, since another level may have to decide by now.
   * Throws `virement.own-request`, `virement.not-yours` with the level that decides, `virement.wrong-state`,
   * `version.stale`, and the refusal of a balance that gives more than it has.
   */
  approve(id: string, version: number): Promise<WrittenView> {
    return this.idempotency.once({ approveVirement: id, version }, async () => {
      const virement = await this.virements.held(id, version);
      // What moved so far decides who decides: nobody else moves any of it meanwhile.
      await this.virements.holdProjects(virement);
      const { level } = await this.rules.decisionOf(virement);
      assertMayDecide(virement, level);
      const postingId = await this.posting.post(virement, null);
      await this.virements.settle(id, 'posted', { postingId });
      return { id, version: version + 1 };
    });
  }

  /** Throws as approving does. */
  refuse(id: string, version: number, remark: string): Promise<WrittenView> {
    return this.decide({ id, version }, 'refused', remark);
  }

  /** Gives it back to whoever asked for it, to be changed; throws as approving does. */
  giveBack(id: string, version: number, remark: string): Promise<WrittenView> {
    return this.decide({ id, version }, 'returned', remark);
  }

  private decide(
    { id, version }: { readonly id: string; readonly version: number },
    state: 'refused' | 'returned',
    remark: string,
  ): Promise<WrittenView> {
    return this.idempotency.once({ decideVirement: id, version, state, remark }, async () => {
      const virement = await this.virements.held(id, version);
      const { level } = await this.rules.decisionOf(virement);
      assertMayDecide(virement, level);
      await this.virements.settle(id, state, { remark });
      await this.audit.record({
        action: state === 'refused' ? 'virement.refused' : 'virement.returned',
        entity: 'virement',
        entityId: id,
        before: { code: virement.code, state: virement.state },
        after: { state, remark },
      });
      return { id, version: version + 1 };
    });
  }
}

/** The roles that decide at a level; for a head it must be the directorate of every line. */
const ROLES: Readonly<Record<VirementLevel, readonly string[]>> = {
  head: ['head-of-directorate'],
  finance: ['finance-officer', 'financial-controller'],
  controller: ['financial-controller'],
};

/** Whether this person decides at that level about these lines. */
export function isDecider(actor: Actor, level: VirementLevel, lines: readonly { readonly unitId: string }[]): boolean {
  return actor.roles.some(
    ({ role, reach }) => ROLES[level].includes(role) && lines.every(({ unitId }) => reach.includes(unitId)),
  );
}

function assertMayDecide(virement: StoredVirement, level: VirementLevel): void {
  if (virement.state !== 'requested') throw new Problem('virement.wrong-state', { virementState: virement.state });
  const actor = currentActor();
  if (virement.requestedBy === actor.userId) throw new Problem('virement.own-request');
  if (!isDecider(actor, level, virement.lines)) throw new Problem('virement.not-yours', { level });
}
