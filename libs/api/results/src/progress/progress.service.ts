import { Injectable } from '@nestjs/common';
import { Problem, invalidFields } from '@mizan/api/platform';
import { periodsOf, type ReportingFrequency } from '@mizan/shared/progress';
import type { ForecastView, NodeProgressView, NodeTrendView, ResultsMatrixView } from '@mizan/shared/contracts';

import { computePlanProgress, type PlanFacts } from '../plan-progress/plan-progress';
import { PlanProgressReadModel } from '../plan-progress/plan-progress.read-model';
import { forecastOf, type ForecastFilter } from './forecast';
import { nodeProgress } from './node-progress';
import { nodeTrend } from './node-trend';
import { resultsMatrix, type MatrixFilter } from './results-matrix';

/** What a node is asked for with: the year through whose end, or the period at whose end. */
export interface ProgressQuestion {
  readonly year?: number;
  readonly period?: string;
}

/** Progress as pages ask for it: the matrix of a plan, and one node with its reasons. `units` is the scope. */
@Injectable()
export class ProgressService {
  constructor(private readonly plans: PlanProgressReadModel) {}

  /** Throws `request.not-found` without such a plan, `request.invalid` for a year outside it. */
  async matrix(filter: MatrixFilter, units: readonly string[]): Promise<ResultsMatrixView> {
    const year = filter.year ?? null;
    const progress = await this.plans.ofPlan(filter.planId, units, year);
    if (progress === null) throw new Problem('request.not-found');
    refuseYearOutside(progress.facts, year);
    return resultsMatrix(progress, filter);
  }

  /** Throws `request.not-found` when the node cannot have progress, `request.invalid` for a time outside the plan. */
  async ofNode(nodeId: string, units: readonly string[], question: ProgressQuestion): Promise<NodeProgressView> {
    const facts = await this.factsAbout(nodeId, units);
    const { year = null, period = null } = question;
    refuseYearOutside(facts, year);
    const progress = computePlanProgress(period === null ? facts : asOf(endOf(period, facts), facts), year);
    const view = nodeProgress(progress, nodeId, { year, period });
    if (!view) throw new Problem('request.not-found');
    return view;
  }

  /** The course of a node through its plan. Throws `request.not-found` when the node cannot have progress. */
  async trendOf(nodeId: string, units: readonly string[]): Promise<NodeTrendView> {
    const trend = nodeTrend(await this.factsAbout(nodeId, units), nodeId);
    if (!trend) throw new Problem('request.not-found');
    return trend;
  }

  /** What ends short of its target if it goes on as it went. Throws `request.not-found` without such a plan. */
  async forecast(filter: ForecastFilter, units: readonly string[]): Promise<ForecastView> {
    const facts = await this.plans.facts(filter.planId, units);
    if (facts === null) throw new Problem('request.not-found');
    return forecastOf(facts, filter);
  }

  private async factsAbout(nodeId: string, units: readonly string[]): Promise<PlanFacts> {
    const planId = await this.plans.planOf(nodeId);
    const facts = planId === null ? null : await this.plans.facts(planId, units);
    if (facts === null) throw new Problem('request.not-found');
    return facts;
  }
}

/** The facts as they stood on a day; a day to come changes nothing. */
function asOf(day: string, facts: PlanFacts): PlanFacts {
  return day < facts.businessDate ? { ...facts, businessDate: day } : facts;
}

function refuseYearOutside(facts: PlanFacts, year: number | null): void {
  if (year === null || (year >= facts.firstYear && year <= facts.lastYear)) return;
  throw invalidFields({ path: 'year', rule: 'choice' });
}

/** Last day of a period of the plan, of whichever frequency. */
function endOf(period: string, { firstYear, lastYear }: PlanFacts): string {
  const frequencies: readonly ReportingFrequency[] = ['quarter', 'half', 'year'];
  const periods = frequencies.flatMap((frequency) => periodsOf(frequency, firstYear, lastYear));
  const found = periods.find((candidate) => candidate.key === period);
  if (!found) throw invalidFields({ path: 'period', rule: 'choice' });
  return found.endsOn;
}
