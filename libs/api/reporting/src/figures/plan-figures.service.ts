import { Injectable } from '@nestjs/common';
import { PlanMoneyReadModel, type ControlMoney } from '@mizan/api/budget';
import { unitsWith, type Actor } from '@mizan/api/platform';
import {
  NO_INDEX,
  PlanProgressReadModel,
  figureText,
  indexOf,
  type NodeFacts,
  type PlanProgress,
} from '@mizan/api/results';
import { Money, ratio, sum } from '@mizan/shared/money';
import type { ActivityMoneyView, FinanceFigures, NodeFiguresView, PlanFiguresView } from '@mizan/shared/contracts';

import { elapsedShare } from './elapsed-share';

/** Results and money of every node of a plan, side by side and never mixed. */
@Injectable()
export class PlanFiguresService {
  constructor(
    private readonly progress: PlanProgressReadModel,
    private readonly money: PlanMoneyReadModel,
  ) {}

  /** Figures for the reader; `year` is null for the whole plan. Null: no such plan. */
  async ofPlan(actor: Actor, planId: string, year: number | null): Promise<PlanFiguresView | null> {
    const progress = await this.progress.ofPlan(planId, unitsWith(actor, 'result:read'), year);
    if (progress === null) return null;
    const finance = await this.financeOf(actor, planId, year, progress);
    const nodes = progress.facts.nodes.map((node) => figuresOf(node, progress, finance.get(node.id) ?? null));
    return { planId, businessDate: progress.facts.businessDate, year, nodes };
  }

  /** Committed and paid per activity of a plan. */
  async activityMoney(actor: Actor, planId: string): Promise<ActivityMoneyView[]> {
    const rows = await this.money.byActivity(planId, unitsWith(actor, 'budget:read'));
    return rows.map(({ activityId, committed, paid }) => ({
      activityId,
      committed: committed.toJSON(),
      paid: paid.toJSON(),
    }));
  }

  private async financeOf(
    actor: Actor,
    planId: string,
    year: number | null,
    { facts }: PlanProgress,
  ): Promise<ReadonlyMap<string, FinanceFigures>> {
    const units = unitsWith(actor, 'budget:read');
    const [controls, areas] = await Promise.all([
      this.money.byProject(planId, units),
      this.money.byArea(planId, units),
    ]);
    const isInView = (row: { readonly year: number }): boolean => year === null || row.year === year;
    const planned = elapsedShare(facts, year);
    const figures = new Map<string, FinanceFigures>();
    const shown = controls.filter(isInView);
    for (const node of facts.nodes) {
      if (node.kind === 'project')
        add(
          figures,
          node.id,
          shown.filter((row) => row.projectId === node.id),
          planned,
        );
      if (node.kind === 'directorate') {
        const projects = facts.nodes.filter((child) => child.parentId === node.id).map((child) => child.id);
        add(
          figures,
          node.id,
          shown.filter((row) => projects.includes(row.projectId)),
          planned,
        );
      }
      if (node.kind === 'area') {
        const own = areas.filter((row) => row.areaId === node.id && isInView(row));
        if (own.length > 0) figures.set(node.id, areaFigures(own, planned));
      }
    }
    return figures;
  }
}

function add(
  figures: Map<string, FinanceFigures>,
  id: string,
  controls: readonly ControlMoney[],
  planned: string,
): void {
  if (controls.length > 0) figures.set(id, controlFigures(controls, planned));
}

function controlFigures(controls: readonly ControlMoney[], planned: string): FinanceFigures {
  const total = (bucket: 'revised' | 'allotted' | 'committed' | 'paid' | 'available'): Money =>
    sum(
      controls.map((control) => control[bucket]),
      'USD',
    );
  const [revised, allotted, paid] = [total('revised'), total('allotted'), total('paid')];
  return {
    revised: revised.toJSON(),
    allotted: allotted.toJSON(),
    committed: total('committed').toJSON(),
    paid: paid.toJSON(),
    available: total('available').toJSON(),
    toBeAllotted: revised.minus(allotted).toJSON(),
    utilisation: figureText(ratio(paid, revised)),
    planned,
    isControlled: true,
  };
}

/** An area has no ceiling of its own: its share is what was paid ÷ what its activities were to cost. */
function areaFigures(
  rows: readonly { readonly committed: Money; readonly paid: Money; readonly planned: Money }[],
  planned: string,
): FinanceFigures {
  const total = (part: 'committed' | 'paid' | 'planned'): Money =>
    sum(
      rows.map((row) => row[part]),
      'USD',
    );
  const nothing = Money.zero('USD').toJSON();
  return {
    revised: nothing,
    allotted: nothing,
    committed: total('committed').toJSON(),
    paid: total('paid').toJSON(),
    available: nothing,
    toBeAllotted: nothing,
    utilisation: figureText(ratio(total('paid'), total('planned'))),
    planned,
    isControlled: false,
  };
}

function figuresOf(node: NodeFacts, progress: PlanProgress, finance: FinanceFigures | null): NodeFiguresView {
  const { id: nodeId, parentId, kind, code, title, shortTitle } = node;
  const indicator = progress.indicators.get(nodeId);
  const result = indicator ?? progress.parents.get(nodeId);
  const measure = indicator ? { actual: figureText(indicator.actual), target: figureText(indicator.target) } : null;
  const results = result ? indexOf(result) : NO_INDEX;
  return { nodeId, parentId, kind, code, title, shortTitle, results, delivery: null, finance, measure };
}
