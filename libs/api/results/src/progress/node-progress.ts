import { figureText } from '@mizan/shared/progress';
import type { NodeMeasureView, NodeProgressView } from '@mizan/shared/contracts';

import type { NodeFacts, PlanProgress } from '../plan-progress/plan-progress';
import { explained } from './explanation';
import { cellsOf } from './indicator-cells';
import { NO_INDEX, indexOf, measuredIndicator, nameOf } from './result-views';

/** The year or the period in whose view a node is asked for. */
export interface ProgressView {
  readonly year: number | null;
  readonly period: string | null;
}

/** The progress of a node with its explanation; null when the plan has no such node that could have progress. */
export function nodeProgress(progress: PlanProgress, nodeId: string, view: ProgressView): NodeProgressView | null {
  const { facts } = progress;
  const node = facts.nodes.find((candidate) => candidate.id === nodeId);
  if (!node) return null;
  const parent = progress.parents.get(node.id);
  const result = progress.indicators.get(node.id) ?? parent;
  return {
    nodeId: node.id,
    kind: node.kind,
    code: node.code,
    title: node.title,
    shortTitle: node.shortTitle,
    asOf: facts.businessDate,
    year: view.year,
    period: view.period,
    results: result ? indexOf(result) : NO_INDEX,
    measure: measureOf(progress, node),
    heldDownBy: facts.nodes.filter((child) => parent?.heldDownBy.includes(child.id)).map(nameOf),
    explanation: result ? explained(result.trace, facts) : null,
  };
}

function measureOf({ facts, indicators }: PlanProgress, node: NodeFacts): NodeMeasureView | null {
  const indicator = facts.indicators.find((candidate) => candidate.nodeId === node.id);
  const result = indicators.get(node.id);
  if (!indicator || !result) return null;
  return {
    indicator: measuredIndicator(node, indicator),
    actual: figureText(result.actual),
    target: figureText(result.target),
    expected: figureText(result.expectedValue),
    isStale: result.stale,
    movedAway: result.movedAway,
    periods: cellsOf(indicator, facts),
  };
}
