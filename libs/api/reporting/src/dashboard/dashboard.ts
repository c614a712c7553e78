import { indexOf, figureText, type NodeFacts } from '@mizan/api/results';
import { burnFlag } from '@mizan/shared/progress';
import type {
  DashboardView,
  FinanceFigures,
  IndexView,
  NodeNameView,
  OutcomeFigures,
  ProjectFigures,
} from '@mizan/shared/contracts';

import { deliveryFigures, deliveryOf } from '../figures/delivery-figures';
import { areaFinanceOf, burnPace, financeOf } from '../figures/finance-figures';
import { deliveryUnder, financeUnder, resultsOf } from '../figures/plan-figures';
import { activitiesIn, judgedOn, nodesIn, type PlanPicture, type Selection } from '../picture/plan-picture';
import { exceptionsIn } from './exceptions';

/** What management sees of a selection. The finance of the selection is the sum of its projects, to the cent. */
export function dashboardOf(picture: PlanPicture, selection: Selection): DashboardView {
  const { planId, businessDate, year } = picture;
  const nodes = nodesIn(picture, selection);
  const projects = nodes.filter((node) => node.kind === 'project');
  const finance = selectionFinance(picture, projects);
  const { first: exceptions, counts: exceptionCounts } = exceptionsIn(picture, nodes, activitiesIn(picture, selection));
  return {
    planId,
    businessDate,
    year,
    directorates: picture.nodes.filter((node) => node.kind === 'directorate').map(nameOf),
    projectChoices: picture.nodes
      .filter((node) => node.kind === 'project')
      .map((node) => ({ ...nameOf(node), directorateId: node.parentId })),
    delivery: deliveryFigures(deliveryOf(activitiesIn(picture, selection), judgedOn(picture))),
    results: selectionResults(picture, selection),
    finance,
    financeFlag: burnFlag(burnPace(finance)),
    outcomes: nodes.filter((node) => node.kind === 'outcome').flatMap((node) => outcomeFigures(node, picture)),
    projects: projects.map((node) => projectFigures(node, picture)),
    exceptions,
    exceptionCounts,
  };
}

/** The results of a selection: the roll-up of what was chosen, or of the whole plan. */
export function selectionResults(picture: PlanPicture, { directorateId, projectId }: Selection): IndexView {
  const chosen = projectId ?? directorateId;
  return chosen === undefined ? indexOf(picture.progress.plan) : resultsOf(chosen, picture);
}

/** The money of projects together. */
export function selectionFinance(picture: PlanPicture, projects: readonly NodeFacts[]): FinanceFigures {
  const ids = new Set(projects.map((project) => project.id));
  return financeOf(
    picture.controls.filter((row) => ids.has(row.projectId)),
    picture.planned,
  );
}

function outcomeFigures(node: NodeFacts, picture: PlanPicture): OutcomeFigures[] {
  const area = picture.nodes.find((candidate) => candidate.id === node.parentId);
  if (!area) return [];
  const money = areaFinanceOf(
    picture.areas.filter((row) => row.areaId === area.id),
    picture.planned,
  );
  return [
    {
      nodeId: node.id,
      areaId: area.id,
      areaCode: area.code,
      code: node.code,
      text: node.title,
      results: resultsOf(node.id, picture),
      moneyShare: money.utilisation,
      moneyPace: figureText(burnPace(money)),
      paid: money.paid,
    },
  ];
}

function projectFigures(node: NodeFacts, picture: PlanPicture): ProjectFigures {
  const finance = financeUnder(node, picture);
  return {
    nodeId: node.id,
    code: node.code,
    shortTitle: node.shortTitle,
    isOffBudget: node.funding === 'off-budget',
    results: resultsOf(node.id, picture),
    delivery: deliveryUnder(node, picture),
    finance,
    moneyPace: finance === null ? null : figureText(burnPace(finance)),
  };
}

function nameOf({ id, kind, code, shortTitle }: NodeFacts): NodeNameView {
  return { id, kind, code, shortTitle };
}
