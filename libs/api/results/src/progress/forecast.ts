import type { ForecastRowView, ForecastView, NodeTrendView } from '@mizan/shared/contracts';
import { Decimal } from 'decimal.js';

import type { NodeFacts, PlanFacts } from '../plan-progress/plan-progress';
import { nodeTrend } from './node-trend';
import { nameOf } from './result-views';

/** What a forecast is narrowed to. */
export interface ForecastFilter {
  readonly planId: string;
  readonly directorateId?: string;
  readonly projectId?: string;
}

/** Outcomes and indicators by where they lead: short of the target, the worst first, or nowhere that is known. */
export function forecastOf(facts: PlanFacts, { planId, directorateId, projectId }: ForecastFilter): ForecastView {
  const nodes = new Map(facts.nodes.map((node) => [node.id, node]));
  const wanted = [directorateId, projectId].filter((id) => id !== undefined);
  const rows = facts.nodes
    .filter(({ kind }) => kind === 'outcome' || kind === 'measurement-indicator')
    .filter((node) => wanted.every((id) => isBelow(node, id, nodes)))
    .flatMap((node) => {
      const trend = nodeTrend(facts, node.id, 'to-date');
      return trend === null || !takesPart(node, nodes) ? [] : [rowOf(trend, nodes)];
    });
  const known = rows.filter(({ projection }) => projection.reason === null);
  return {
    planId,
    businessDate: facts.businessDate,
    lastYear: facts.lastYear,
    projects: facts.nodes.filter(({ kind, funding }) => kind === 'project' && funding !== 'off-budget').map(nameOf),
    missed: known.filter(({ projection }) => projection.willMiss).toSorted(worstFirst),
    unknown: rows.filter(({ projection }) => projection.reason !== null),
    reached: known.filter(({ projection }) => !projection.willMiss).length,
  };
}

function isBelow(node: NodeFacts, id: string, nodes: ReadonlyMap<string, NodeFacts>): boolean {
  if (node.id === id) return true;
  const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
  return parent !== undefined && isBelow(parent, id, nodes);
}

/** What stands below an off-budget project takes no part in results. */
function takesPart(node: NodeFacts, nodes: ReadonlyMap<string, NodeFacts>): boolean {
  if (node.funding === 'off-budget') return false;
  const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
  return parent === undefined || takesPart(parent, nodes);
}

function rowOf(trend: NodeTrendView, nodes: ReadonlyMap<string, NodeFacts>): ForecastRowView {
  const { nodeId, kind, code, shortTitle, indicator, target, points, projection } = trend;
  const parent = nodes.get(nodes.get(nodeId)?.parentId ?? '');
  const last = points.findLast(({ isDue }) => isDue);
  const { expected, low, high, reason, willMiss, shortBy, shortShare } = projection;
  return {
    nodeId,
    kind,
    code,
    shortTitle,
    outcome: indicator !== null && parent?.kind === 'outcome' ? nameOf(parent) : null,
    indicator,
    actual: last?.value ?? null,
    target,
    light: last?.light ?? 'not-due',
    projection: { expected, low, high, reason, willMiss, shortBy, shortShare },
  };
}

/** By the share of the way that is missing; what has no known way stands behind. */
function worstFirst(one: ForecastRowView, other: ForecastRowView): number {
  const share = ({ projection }: ForecastRowView): Decimal => new Decimal(projection.shortShare ?? '-1');
  return share(other).comparedTo(share(one)) || one.code.localeCompare(other.code, 'en', { numeric: true });
}
