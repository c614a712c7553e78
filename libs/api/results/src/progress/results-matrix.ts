import { figureText } from '@mizan/shared/progress';
import {
  LIGHTS,
  type LightCount,
  type MatrixDetail,
  type MatrixGroupView,
  type MatrixRowView,
  type ResultsMatrixView,
} from '@mizan/shared/contracts';

import type { NodeFacts, PlanProgress } from '../plan-progress/plan-progress';
import { cellsOf } from './indicator-cells';
import { matrixColumns } from './matrix-columns';
import { NO_INDEX, indexOf, measuredIndicator, nameOf } from './result-views';

/** What the matrix is narrowed to. */
export interface MatrixFilter {
  readonly planId: string;
  readonly directorateId?: string;
  readonly projectId?: string;
  readonly outcomeId?: string;
  readonly year?: number;
  readonly detail?: MatrixDetail;
}

/** Indicators by period, grouped by the outcomes they stand below. */
export function resultsMatrix(progress: PlanProgress, filter: MatrixFilter): ResultsMatrixView {
  const { facts } = progress;
  const nodes = new Map(facts.nodes.map((node) => [node.id, node]));
  const groups = facts.nodes
    .filter((node) => node.kind === 'outcome')
    .map((outcome) => ({ outcome, above: ancestorsOf(outcome, nodes) }))
    .filter(({ outcome, above }) => isWithin([outcome, ...above], filter))
    .map(({ outcome, above }) => groupOf(progress, outcome, above));
  return {
    planId: filter.planId,
    businessDate: facts.businessDate,
    year: filter.year ?? null,
    years: Array.from({ length: facts.lastYear - facts.firstYear + 1 }, (_, index) => facts.firstYear + index),
    columns: matrixColumns({ ...facts, year: filter.year ?? null, detail: filter.detail ?? 'short' }),
    groups: groups.toSorted((one, other) =>
      one.outcome.code.localeCompare(other.outcome.code, 'en', { numeric: true }),
    ),
    counts: countsOf(groups.flatMap((group) => group.rows)),
  };
}

/** The nodes above, the nearest first. */
function ancestorsOf(node: NodeFacts, nodes: ReadonlyMap<string, NodeFacts>): NodeFacts[] {
  const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
  return parent ? [parent, ...ancestorsOf(parent, nodes)] : [];
}

function isWithin(path: readonly NodeFacts[], { directorateId, projectId, outcomeId }: MatrixFilter): boolean {
  const wanted = [directorateId, projectId, outcomeId].filter((id) => id !== undefined);
  return wanted.every((id) => path.some((node) => node.id === id));
}

function groupOf(progress: PlanProgress, outcome: NodeFacts, above: readonly NodeFacts[]): MatrixGroupView {
  const [area, project] = ['area', 'project'].map((kind) => above.find((node) => node.kind === kind));
  const results = progress.parents.get(outcome.id);
  return {
    outcome: { ...nameOf(outcome), title: outcome.title },
    area: area ? nameOf(area) : null,
    project: project ? nameOf(project) : null,
    results: results ? indexOf(results) : NO_INDEX,
    rows: progress.facts.nodes.filter((node) => node.parentId === outcome.id).flatMap((node) => rowOf(progress, node)),
  };
}

function rowOf({ facts, indicators }: PlanProgress, node: NodeFacts): MatrixRowView[] {
  const indicator = facts.indicators.find((candidate) => candidate.nodeId === node.id);
  const result = indicators.get(node.id);
  if (!indicator || !result) return [];
  return [
    {
      indicator: measuredIndicator(node, indicator),
      results: indexOf(result),
      actual: figureText(result.actual),
      target: figureText(result.target),
      isStale: result.stale,
      cells: cellsOf(indicator, facts),
    },
  ];
}

function countsOf(rows: readonly MatrixRowView[]): LightCount[] {
  return LIGHTS.map((light) => ({ light, count: rows.filter((row) => row.results.light === light).length })).filter(
    ({ count }) => count > 0,
  );
}
