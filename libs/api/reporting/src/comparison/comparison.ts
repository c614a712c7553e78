import { figureText, type NodeFacts } from '@mizan/api/results';
import { DEFAULT_LIGHT_POLICY } from '@mizan/shared/progress';
import {
  CORNERS,
  LIGHTS,
  type ComparedNodeView,
  type ComparedOutcomeView,
  type ComparisonView,
  type HeatRowView,
  type NodeKind,
  type NodeNameView,
} from '@mizan/shared/contracts';

import { areaFinanceOf, burnPace } from '../figures/finance-figures';
import { deliveryUnder, financeUnder, resultsOf } from '../figures/plan-figures';
import { nodesIn, type PlanPicture, type Selection } from '../picture/plan-picture';
import { ON_PACE, cornerOf } from './corners';

const LEVELS: readonly NodeKind[] = ['directorate', 'project', 'area'];

/** The parts of a selection beside each other; every count in it is the length of a list of its outcomes. */
export function comparisonOf(picture: PlanPicture, selection: Selection): ComparisonView {
  const { planId, businessDate, year } = picture;
  const nodes = nodesIn(picture, selection);
  const directorates = nodes.filter(({ kind }) => kind === 'directorate');
  const outcomes = nodes.filter(({ kind }) => kind === 'outcome').flatMap((node) => outcomeOf(node, picture));
  return {
    planId,
    businessDate,
    year,
    directorates: picture.nodes.filter(({ kind }) => kind === 'directorate').map(nameOf),
    onPace: ON_PACE,
    policyVersion: DEFAULT_LIGHT_POLICY.version,
    heat: directorates.map((directorate) => heatOf(directorate, outcomes)),
    levels: nodes.filter(({ kind }) => LEVELS.includes(kind)).map((node) => levelOf(node, picture)),
    outcomes,
    corners: CORNERS.map((corner) => ({
      corner,
      count: outcomes.filter((outcome) => outcome.corner === corner).length,
    })),
  };
}

/** How many of a directorate's outcomes show each light. */
function heatOf(directorate: NodeFacts, outcomes: readonly ComparedOutcomeView[]): HeatRowView {
  const own = outcomes.filter(({ directorateId }) => directorateId === directorate.id);
  const counts = LIGHTS.map((light) => ({ light, count: own.filter(({ results }) => results.light === light).length }));
  return { directorate: nameOf(directorate), counts: counts.filter(({ count }) => count > 0), total: own.length };
}

function levelOf(node: NodeFacts, picture: PlanPicture): ComparedNodeView {
  const finance = financeUnder(node, picture);
  return {
    ...nameOf(node),
    parentId: node.kind === 'directorate' ? null : node.parentId,
    results: resultsOf(node.id, picture),
    delivery: deliveryUnder(node, picture),
    finance,
    moneyPace: finance === null ? null : figureText(burnPace(finance)),
  };
}

/** An outcome with the money of its area; nothing for one that takes no part in results. */
function outcomeOf(node: NodeFacts, picture: PlanPicture): ComparedOutcomeView[] {
  const results = resultsOf(node.id, picture);
  const above = ancestorsOf(node, picture.nodes);
  const [area, directorate] = ['area', 'directorate'].map((kind) => above.find((candidate) => candidate.kind === kind));
  if (!area || !directorate || results.light === null) return [];
  const money = areaFinanceOf(
    picture.areas.filter((row) => row.areaId === area.id),
    picture.planned,
  );
  const moneyPace = figureText(burnPace(money));
  return [
    {
      nodeId: node.id,
      areaId: area.id,
      areaCode: area.code,
      directorateId: directorate.id,
      code: node.code,
      text: node.title,
      results,
      moneyShare: money.utilisation,
      moneyPace,
      paid: money.paid,
      corner: cornerOf(results.pace, moneyPace),
    },
  ];
}

/** The nodes above, the nearest first. */
function ancestorsOf(node: NodeFacts, nodes: readonly NodeFacts[]): NodeFacts[] {
  const parent = nodes.find(({ id }) => id === node.parentId);
  return parent ? [parent, ...ancestorsOf(parent, nodes)] : [];
}

function nameOf({ id, kind, code, shortTitle }: NodeFacts): NodeNameView {
  return { id, kind, code, shortTitle };
}
