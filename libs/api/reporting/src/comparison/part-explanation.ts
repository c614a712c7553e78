import { indexOf, type NodeFacts } from '@mizan/api/results';
import { DEFAULT_LIGHT_POLICY, figureText, type Trace } from '@mizan/shared/progress';
import { Money, ratio, sum } from '@mizan/shared/money';
import type { IndexView, SelectionExplanationView, SelectionFigure } from '@mizan/shared/contracts';

import { withDroppedShare, withMoneyPace } from '../dashboard/further-steps';
import { explainSelection, explained, activitySource, nodeSource } from '../dashboard/selection-explanation';
import { deliveryFigures, deliveryOf } from '../figures/delivery-figures';
import { areaFinanceOf } from '../figures/finance-figures';
import { judgedOn, type PlanPicture } from '../picture/plan-picture';

/**
 * Why an index of a directorate, project, area or outcome is what it is. Work and money of an outcome are those of its
 * area. Null where the part has no such index.
 */
export function explainPart(
  picture: PlanPicture,
  node: NodeFacts,
  figure: SelectionFigure,
): SelectionExplanationView | null {
  if (figure === 'results') return explainResults(picture, node);
  if (node.kind === 'directorate' || node.kind === 'project') {
    const selection = node.kind === 'project' ? { projectId: node.id } : { directorateId: node.id };
    return explainSelection(picture, selection, figure);
  }
  const areaId = node.kind === 'area' ? node.id : node.parentId;
  if (areaId === null || (node.kind !== 'area' && node.kind !== 'outcome')) return null;
  return figure === 'delivery' ? explainAreaDelivery(picture, areaId) : explainAreaFinance(picture, areaId);
}

function explainResults(picture: PlanPicture, { id }: NodeFacts): SelectionExplanationView | null {
  const result = picture.progress.parents.get(id);
  if (!result) return null;
  const sources = new Map(picture.nodes.map((node) => [node.id, nodeSource(node)]));
  return explained('results', indexOf(result), result.trace, sources, picture);
}

function explainAreaDelivery(picture: PlanPicture, areaId: string): SelectionExplanationView {
  const activities = picture.activities.filter((activity) => activity.areaId === areaId);
  const delivery = deliveryOf(activities, judgedOn(picture));
  const { score, expected, pace, coverage, light, reason } = deliveryFigures(delivery);
  const sources = new Map(activities.map((activity) => [activity.id, activitySource(activity)]));
  const view = explained(
    'delivery',
    { score, expected, pace, coverage, light, reason },
    delivery.trace,
    sources,
    picture,
  );
  return withDroppedShare(view, delivery.excludedShare);
}

/** Paid ÷ planned cost, with each activity that has either. */
function explainAreaFinance(picture: PlanPicture, areaId: string): SelectionExplanationView {
  const rows = picture.areas.filter((row) => row.areaId === areaId);
  const total = (part: 'paid' | 'planned'): Money =>
    sum(
      rows.map((row) => row[part]),
      'USD',
    );
  const [paid, planned] = [total('paid'), total('planned')];
  const money = areaFinanceOf(rows, picture.planned);
  const activities = picture.activities.filter((activity) => activity.areaId === areaId);
  const records = activities.map((activity) => ({
    id: activity.id,
    paid: picture.activityMoney.get(activity.id)?.paid.toDecimal() ?? '0',
    planned: activity.plannedCost?.amount ?? '0',
  }));
  const trace: Trace = {
    formula: 'finance.paid-over-revised',
    policyVersion: DEFAULT_LIGHT_POLICY.version,
    inputs: records
      .filter((record) => Number(record.paid) !== 0 || Number(record.planned) !== 0)
      .flatMap(({ id, ...values }) => Object.entries(values).map(([label, value]) => ({ id, label, value }))),
    steps: [
      { name: 'paid', expression: 'sum(paid)', value: paid.toDecimal() },
      { name: 'planned', expression: 'sum(planned)', value: planned.toDecimal() },
      ...indexStep(ratio(paid, planned), 'paid / planned'),
    ],
    exclusions: [],
  };
  const sources = new Map(activities.map((activity) => [activity.id, activitySource(activity)]));
  return withMoneyPace(explained('finance', financeIndexOf(money), trace, sources, picture));
}

function indexStep(index: ReturnType<typeof ratio>, expression: string): Trace['steps'] {
  return index === null ? [] : [{ name: 'index', expression, value: figureText(index) ?? '' }];
}

function financeIndexOf(money: ReturnType<typeof areaFinanceOf>): IndexView {
  const { utilisation: score, planned: expected } = money;
  const reason = score === null ? 'nothing-appropriated' : null;
  return { score, expected, pace: null, coverage: null, light: null, reason };
}
