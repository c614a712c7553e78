import { Injectable } from '@nestjs/common';
import { Audit, currentActor, Idempotency, Problem } from '@mizan/api/platform';
import { virementDecision, virementObstacle, type VirementDecision } from '@mizan/shared/ledger';
import type { ChangeVirement, CreateVirement, WrittenView } from '@mizan/shared/contracts';

import { VirementAddresses } from './virement-addresses';
import { VirementStandingReadModel } from './virement-standing.read-model';
import { VirementRepository, type StoredVirement } from './virement.repository';

/** Virements until somebody decides about them: drafted, asked for, withdrawn. */
@Injectable()
export class VirementService {
  constructor(
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly addresses: VirementAddresses,
    private readonly standings: VirementStandingReadModel,
    private readonly virements: VirementRepository,
  ) {}

  /** A draft may be unbalanced. Throws `budget.no-line`, `virement.across-funds`, `virement.line-twice`. */
  create(request: CreateVirement): Promise<WrittenView> {
    return this.idempotency.once({ virement: request }, async () => {
      const { fundId, lines } = await this.addresses.of(request, request.lines);
      const { planId, year } = request;
      const justification = request.justification.trim();
      const { id, code } = await this.virements.insert({ planId, year, fundId, justification }, lines);
      const after = { code, justification, lines: request.lines.length };
      await this.audit.record({ action: 'virement.drafted', entity: 'virement', entityId: id, after });
      return { id, version: 1 };
    });
  }

  /** Throws `virement.wrong-state` for one that was asked for, `version.stale`, and what creating throws. */
  change(id: string, version: number, request: ChangeVirement): Promise<WrittenView> {
    return this.idempotency.once({ changeVirement: id, version, ...request }, async () => {
      const virement = await this.open(id, version);
      const { fundId, lines } = await this.addresses.of(virement, request.lines);
      if (fundId !== virement.fundId) throw new Problem('virement.across-funds');
      await this.virements.replace(id, request.justification.trim(), lines);
      await this.said('virement.changed', virement, { lines: request.lines.length });
      return { id, version: version + 1 };
    });
  }

  /**
   * Asks whoever must decide, by the rules as they stand now. Throws `virement.lines-missing`, `virement.not-balanced` with
   * what is left over, `virement.wrong-state`, `version.stale`.
   */
  request(id: string, version: number): Promise<WrittenView> {
    return this.idempotency.once({ requestVirement: id, version }, async () => {
      const virement = await this.open(id, version);
      const decision = await this.decisionOf(virement);
      await this.virements.request(id, decision);
      await this.said('virement.requested', virement, { level: decision.level, rules: decision.rules });
      return { id, version: version + 1 };
    });
  }

  /** Takes it back before it is decided; only whoever drafted or asked for it: `virement.not-own`. */
  withdraw(id: string, version: number): Promise<WrittenView> {
    return this.idempotency.once({ withdrawVirement: id, version }, async () => {
      const virement = await this.virements.held(id, version);
      if (!['draft', 'returned', 'requested'].includes(virement.state)) {
        throw new Problem('virement.wrong-state', { virementState: virement.state });
      }
      const own = [virement.createdBy, virement.requestedBy];
      if (!own.includes(currentActor().userId)) throw new Problem('virement.not-own');
      await this.virements.settle(id, 'withdrawn', {});
      await this.said('virement.withdrawn', virement, {});
      return { id, version: version + 1 };
    });
  }

  /** Who decides, and why; throws what the lines are refused for. */
  async decisionOf(
    virement: Pick<StoredVirement, 'lines' | 'currency' | 'fundId' | 'year'>,
  ): Promise<VirementDecision> {
    const { lines, currency, fundId, year } = virement;
    const obstacle = virementObstacle(lines, currency);
    if (obstacle) throw new Problem(obstacle.code, 'net' in obstacle ? { net: obstacle.net } : {});
    const projects = [...new Set(lines.map(({ projectId }) => projectId))];
    return virementDecision(lines, await this.standings.of(fundId, year, projects, currency));
  }

  private async open(id: string, version: number): Promise<StoredVirement> {
    const virement = await this.virements.held(id, version);
    if (virement.state !== 'draft' && virement.state !== 'returned') {
      throw new Problem('virement.wrong-state', { virementState: virement.state });
    }
    return virement;
  }

  private async said(action: string, { id, code, state }: StoredVirement, after: object): Promise<void> {
    await this.audit.record({ action, entity: 'virement', entityId: id, before: { code, state }, after });
  }
}
