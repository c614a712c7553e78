import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import { NO_INDEX, indexOf } from '@mizan/api/results';
import { Decimal } from 'decimal.js';

import { deliveryFigures, deliveryOf } from '../figures/delivery-figures';
import { resultsOf } from '../figures/plan-figures';
import { judgedOn, type PlanPicture } from '../picture/plan-picture';
import { ACTIVITY_MONEY_DIFFERENCES } from './activity-money-difference.sql';
import { AREA_MONEY_DIFFERENCES } from './area-money-difference.sql';
import type { NodeSum } from './node-sum';
import { NodeSumRepository } from './node-sum.repository';
import { NodeSumsService, wholeSums } from './node-sums.service';
import { SumFactsReadModel, pictureOf, yearsOf, type SumFacts } from './sum-facts.read-model';

/** A kept figure that is not what the facts say; figures as JSON, amounts as exact decimals in dollars. */
export interface SumDifference {
  readonly table: 'node_sum' | 'area_money' | 'activity_money';
  readonly id: string;
  /** 0 is the whole plan. */
  readonly year: number;
  readonly figure: string;
  readonly stored: string;
  readonly recomputed: string;
}

const FIGURES = ['results', 'own', 'delivery', 'exceptions', 'planned', 'view', 'position'] as const;

/** Recomputes every kept sum from the activities, the reports and the ledger, which are the truth. */
@Injectable()
export class SumsVerification {
  constructor(
    private readonly database: Database,
    private readonly sums: NodeSumRepository,
    private readonly service: NodeSumsService,
    private readonly facts: SumFactsReadModel,
  ) {}

  /**
   * Every kept figure that differs from its recomputation for the day that it is of; none is the only good answer.
   * Changes that nobody has read since are brought in first.
   */
  async differences(): Promise<SumDifference[]> {
    const plans = await this.database.query<{ id: string }>('SELECT id FROM action_plan ORDER BY code');
    const found: SumDifference[] = [];
    for (const { id } of plans) found.push(...(await this.ofPlan(id)));
    for (const kept of [AREA_MONEY_DIFFERENCES, ACTIVITY_MONEY_DIFFERENCES]) {
      found.push(...(await this.database.query<SumDifference>(kept)));
    }
    return found;
  }

  /** A plan whose sums nobody has asked for yet has none to be wrong. */
  private ofPlan(planId: string): Promise<SumDifference[]> {
    return this.database.transaction(async () => {
      await this.service.bringIn(planId);
      const asOf = await this.sums.asOf(planId);
      const facts = asOf === null ? null : await this.facts.of(planId, asOf, null);
      if (facts === null) return [];
      const stored = byKey(await this.sums.kept(planId, null));
      const recomputed = byKey(recomputedFrom(facts));
      const keys = new Set([...stored.keys(), ...recomputed.keys()]);
      return [...keys].flatMap((key) => differencesOf(stored.get(key), recomputed.get(key)));
    });
  }
}

/** Shown figures are worked out over all facts below a node at once; what they are added up from, part by part. */
function recomputedFrom(facts: SumFacts): NodeSum[] {
  const pictures = new Map(yearsOf(facts).map((year) => [year, pictureOf(facts, year)]));
  return wholeSums(facts).map((sum) => {
    const picture = pictures.get(sum.year);
    return picture ? shownFromFacts(sum, picture) : sum;
  });
}

function shownFromFacts(sum: NodeSum, picture: PlanPicture): NodeSum {
  const index = sum.kind === 'plan' ? indexOf(picture.progress.plan) : resultsOf(sum.nodeId, picture);
  const below = picture.activities.filter(
    ({ directorateId, projectId, areaId }) =>
      sum.kind === 'plan' || [directorateId, projectId, areaId].includes(sum.nodeId),
  );
  const figures = deliveryFigures(deliveryOf(below, judgedOn(picture)));
  const isNone = sum.results === null && index === NO_INDEX;
  return {
    ...sum,
    results: sum.results === null || isNone ? sum.results : { ...sum.results, index },
    delivery: { ...sum.delivery, figures },
  };
}

function byKey(sums: readonly NodeSum[]): ReadonlyMap<string, NodeSum> {
  return new Map(sums.map((sum) => [`${sum.nodeId} ${sum.year}`, sum]));
}

function differencesOf(stored: NodeSum | undefined, recomputed: NodeSum | undefined): SumDifference[] {
  const one = stored ?? recomputed;
  if (!one) return [];
  return FIGURES.flatMap((figure): SumDifference[] => {
    const [was, is] = [textOf(stored, figure), textOf(recomputed, figure)];
    if (was === is) return [];
    return [{ table: 'node_sum', id: one.nodeId, year: one.year, figure, stored: was, recomputed: is }];
  });
}

function textOf(sum: NodeSum | undefined, figure: (typeof FIGURES)[number]): string {
  if (!sum) return 'nothing';
  return figure === 'planned' ? new Decimal(sum.planned).toFixed() : JSON.stringify(sum[figure]);
}
