import type { ActivityFacts } from '@mizan/api/planning';
import { NO_INDEX, figureText, indexOf, type NodeFacts } from '@mizan/api/results';
import type { FinanceFigures, IndexView, NodeFiguresView, NodeKind, PlanFiguresView } from '@mizan/shared/contracts';

import { judgedOn, type PlanPicture } from '../picture/plan-picture';
import { deliveryFigures, deliveryOf } from './delivery-figures';
import { areaFinanceOf, financeOf } from './finance-figures';

/** The field of an activity that places it under a node of that kind. */
const PLACES = { directorate: 'directorateId', project: 'projectId', area: 'areaId' } as const satisfies Partial<
  Record<NodeKind, keyof ActivityFacts>
>;

/** Results, delivery and money of every node of a plan, side by side and never mixed. */
export function planFigures(picture: PlanPicture): PlanFiguresView {
  const { planId, businessDate, year, nodes } = picture;
  return { planId, businessDate, year, nodes: nodes.map((node) => figuresOf(node, picture)) };
}

/** The results of a node; nothing for what takes no part. */
export function resultsOf(nodeId: string, { progress }: PlanPicture): IndexView {
  const result = progress.indicators.get(nodeId) ?? progress.parents.get(nodeId);
  return result ? indexOf(result) : NO_INDEX;
}

/** The delivery of the activities under a node; null for nodes that have none of their own. An outcome has its area's. */
export function deliveryUnder(node: NodeFacts, picture: PlanPicture): IndexView | null {
  const place = placeOf(node);
  if (place === null) return null;
  const { score, expected, pace, coverage, light, reason } = deliveryFigures(
    deliveryOf(
      picture.activities.filter((activity) => activity[place.field] === place.id),
      judgedOn(picture),
    ),
  );
  return { score, expected, pace, coverage, light, reason };
}

/** The money of a node; null where there is none, or where the reader may not see it. */
export function financeUnder(node: NodeFacts, picture: PlanPicture): FinanceFigures | null {
  if (node.kind === 'area') {
    const own = picture.areas.filter((row) => row.areaId === node.id);
    return own.length === 0 ? null : areaFinanceOf(own, picture.planned);
  }
  if (node.kind !== 'project' && node.kind !== 'directorate') return null;
  const projects = picture.nodes.filter((child) => child.parentId === node.id).map((child) => child.id);
  const own = picture.controls.filter((row) => row.projectId === node.id || projects.includes(row.projectId));
  return own.length === 0 ? null : financeOf(own, picture.planned);
}

function figuresOf(node: NodeFacts, picture: PlanPicture): NodeFiguresView {
  const { id: nodeId, parentId, kind, code, title, shortTitle } = node;
  const indicator = picture.progress.indicators.get(nodeId);
  return {
    nodeId,
    parentId,
    kind,
    code,
    title,
    shortTitle,
    results: resultsOf(nodeId, picture),
    delivery: deliveryUnder(node, picture),
    finance: financeUnder(node, picture),
    measure: indicator ? { actual: figureText(indicator.actual), target: figureText(indicator.target) } : null,
  };
}

function placeOf(
  node: NodeFacts,
): { readonly field: (typeof PLACES)[keyof typeof PLACES]; readonly id: string } | null {
  if (node.kind === 'outcome') return node.parentId === null ? null : { field: 'areaId', id: node.parentId };
  if (node.kind === 'directorate' || node.kind === 'project' || node.kind === 'area') {
    return { field: PLACES[node.kind], id: node.id };
  }
  return null;
}
