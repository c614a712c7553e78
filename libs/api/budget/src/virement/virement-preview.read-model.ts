import { Injectable } from '@nestjs/common';
import { currentActor } from '@mizan/api/platform';
import {
  available,
  commitmentObstacle,
  virementDecision,
  virementMovements,
  virementObstacle,
  type VirementDecision,
} from '@mizan/shared/ledger';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';
import { figureText } from '@mizan/shared/progress';
import type { VirementEffectView, VirementPreviewView, VirementView } from '@mizan/shared/contracts';

import { ControlStateReadModel, type ControlState } from '../posting/control-state.read-model';
import { isDecider } from './virement-decision.service';
import { VirementFactsReadModel } from './virement-facts.read-model';
import { VirementStandingReadModel } from './virement-standing.read-model';
import { VirementReadModel, type FoundVirement } from './virement.read-model';
import { VirementRepository, type StoredVirementLine } from './virement.repository';

/** What a virement would do, before anybody asks for it; and after it, what it did. */
@Injectable()
export class VirementPreviewReadModel {
  constructor(
    private readonly controls: ControlStateReadModel,
    private readonly facts: VirementFactsReadModel,
    private readonly standings: VirementStandingReadModel,
    private readonly views: VirementReadModel,
    private readonly virements: VirementRepository,
  ) {}

  /** null when there is none with this id. */
  async of(id: string): Promise<VirementView | null> {
    const found = await this.views.byId(id);
    if (!found) return null;
    const lines = await this.virements.lines(id, found.currency);
    const preview = await this.preview(found, lines);
    const actor = currentActor();
    const isOwn = found.requesterId === actor.userId;
    const { level } = preview;
    const mayDecide = found.view.state === 'requested' && !isOwn && level !== null && isDecider(actor, level, lines);
    return { ...found.view, preview, isOwn, mayDecide };
  }

  private async preview(found: FoundVirement, lines: readonly StoredVirementLine[]): Promise<VirementPreviewView> {
    const { currency, view } = found;
    const states = new Map<string, ControlState>();
    for (const { key } of lines) states.set(key, await this.controls.of(key));
    const net = sum(
      lines.map(({ amount }) => amount),
      currency,
    );
    const obstacle = virementObstacle(lines, currency);
    const decision = obstacle === null ? await this.decision(lines, states, currency, view.year) : null;
    const effects = obstacle === null ? effectsOf(lines, states, decision, view.lines, currency) : [];
    const giving = lines.filter(({ amount }) => amount.isNegative()).map(({ projectId }) => projectId);
    return {
      net: net.toJSON(),
      level: decision?.level ?? null,
      rules: decision?.rules ?? [],
      effects,
      obstacles: obstacle === null ? await this.obstacles(lines, states, currency) : [obstacle.code],
      activities: await this.facts.uncovered(giving, view.year, currency),
      indicators: await this.facts.indicators(giving),
    };
  }

  private async decision(
    lines: readonly StoredVirementLine[],
    states: ReadonlyMap<string, ControlState>,
    currency: CurrencyCode,
    year: number,
  ): Promise<VirementDecision> {
    const projects = [...new Set(lines.map(({ projectId }) => projectId))];
    const fundId = [...states.values()][0]?.fundId ?? '';
    return virementDecision(lines, await this.standings.of(fundId, year, projects, currency));
  }

  /** What the balances would refuse if it were posted now. */
  private async obstacles(
    lines: readonly StoredVirementLine[],
    states: ReadonlyMap<string, ControlState>,
    currency: CurrencyCode,
  ): Promise<string[]> {
    const day = await this.facts.businessDate();
    const codes = virementMovements(lines, notAllotted(states), currency).flatMap(({ key, revised, allotted }) => {
      const state = states.get(key);
      if (!state) return [];
      if (state.balance.revised.plus(revised).isNegative()) return ['ledger.bucket-negative'];
      if (!allotted.isNegative()) return [];
      return commitmentObstacle(state.balance, allotted.negated(), { terms: state.terms, day })?.code ?? [];
    });
    return [...new Set(codes)];
  }
}

function notAllotted(states: ReadonlyMap<string, ControlState>): ReadonlyMap<string, Money> {
  return new Map([...states].map(([key, { balance }]) => [key, balance.revised.minus(balance.allotted)]));
}

function effectsOf(
  lines: readonly StoredVirementLine[],
  states: ReadonlyMap<string, ControlState>,
  decision: VirementDecision | null,
  shown: FoundVirement['view']['lines'],
  currency: CurrencyCode,
): VirementEffectView[] {
  const movements = virementMovements(lines, notAllotted(states), currency);
  return lines.flatMap(({ key, projectId }, index) => {
    const [line, state] = [shown[index], states.get(key)];
    const moved = movements.find((movement) => movement.key === key);
    if (!line || !state || !moved) return [];
    const { balance } = state;
    const free = available(balance);
    const share = decision?.shares.find((candidate) => candidate.projectId === projectId);
    return {
      projectId,
      projectCode: line.projectCode,
      projectTitle: line.projectTitle,
      natureName: line.natureName,
      amount: moved.revised.toJSON(),
      allotted: moved.allotted.toJSON(),
      before: ceiling(balance.revised, balance.allotted, free),
      after: ceiling(
        balance.revised.plus(moved.revised),
        balance.allotted.plus(moved.allotted),
        free.plus(moved.allotted),
      ),
      shareIn: figureText(share?.in ?? null),
      shareOut: figureText(share?.out ?? null),
    };
  });
}

function ceiling(revised: Money, allotted: Money, free: Money): VirementEffectView['before'] {
  return { revised: revised.toJSON(), allotted: allotted.toJSON(), available: free.toJSON() };
}
