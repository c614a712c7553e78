import type { ActivityFacts } from '@mizan/api/planning';
import { NO_INDEX, figureText, type NodeFacts } from '@mizan/api/results';
import { sum } from '@mizan/shared/money';
import { DEFAULT_LIGHT_POLICY, financeIndex, valueOf, type Trace } from '@mizan/shared/progress';
import type { IndexView, SelectionExplanationView, SelectionFigure, SelectionSource } from '@mizan/shared/contracts';

import { deliveryFigures, deliveryOf } from '../figures/delivery-figures';
import { activitiesIn, judgedOn, nodesIn, type PlanPicture, type Selection } from '../picture/plan-picture';
import { selectionFinance, selectionResults } from './dashboard';
import { withDroppedShare, withMoneyPace } from './further-steps';

type Inputs = SelectionExplanationView['inputs'];

/** Why an index of a selection is what it is, with the records that its inputs come from. */
export function explainSelection(
  picture: PlanPicture,
  selection: Selection,
  figure: SelectionFigure,
): SelectionExplanationView {
  const makers = { delivery: explainDelivery, results: explainResults, finance: explainFinance };
  return makers[figure](picture, selection);
}

function explainDelivery(picture: PlanPicture, selection: Selection): SelectionExplanationView {
  const activities = activitiesIn(picture, selection);
  const delivery = deliveryOf(activities, judgedOn(picture));
  const sources = new Map(activities.map((activity) => [activity.id, activitySource(activity)]));
  const { score, expected, pace, coverage, light, reason } = deliveryFigures(delivery);
  const view = explained(
    'delivery',
    { score, expected, pace, coverage, light, reason },
    delivery.trace,
    sources,
    picture,
  );
  return withDroppedShare(view, delivery.excludedShare);
}

function explainResults(picture: PlanPicture, selection: Selection): SelectionExplanationView {
  const chosen = selection.projectId ?? selection.directorateId;
  const result = chosen === undefined ? picture.progress.plan : picture.progress.parents.get(chosen);
  const sources = new Map(picture.nodes.map((node) => [node.id, nodeSource(node)]));
  const trace = result?.trace ?? {
    formula: 'rollup.weighted-mean',
    policyVersion: DEFAULT_LIGHT_POLICY.version,
    inputs: [],
    steps: [],
    exclusions: [],
  };
  return explained('results', result ? selectionResults(picture, selection) : NO_INDEX, trace, sources, picture);
}

/** Each project with its two amounts; the sums are what the index divides. */
function explainFinance(picture: PlanPicture, selection: Selection): SelectionExplanationView {
  const projects = nodesIn(picture, selection).filter((node) => node.kind === 'project' && node.funding === 'regular');
  const inputs = projects.map((project) => {
    const own = picture.controls.filter((row) => row.projectId === project.id);
    const total = (bucket: 'paid' | 'revised'): string =>
      sum(
        own.map((row) => row[bucket]),
        'USD',
      ).toDecimal();
    return { source: nodeSource(project), values: { paid: total('paid'), revised: total('revised') } };
  });
  const all = picture.controls.filter((row) => projects.some((project) => project.id === row.projectId));
  const [paid, revised] = (['paid', 'revised'] as const).map((bucket) =>
    sum(
      all.map((row) => row[bucket]),
      'USD',
    ),
  );
  const finance = selectionFinance(picture, projects);
  if (!paid || !revised) return explainedFinance(picture, { index: NO_INDEX, inputs, steps: [] });
  const { index } = financeIndex(paid, revised);
  const steps = [
    { name: 'paid', expression: 'sum(paid)', value: paid.toDecimal() },
    { name: 'revised', expression: 'sum(revised)', value: revised.toDecimal() },
    ...(index.state === 'value'
      ? [{ name: 'index', expression: 'paid / revised', value: figureText(index.value) ?? '' }]
      : []),
  ];
  const view = {
    ...NO_INDEX,
    score: figureText(valueOf(index)),
    expected: finance.planned,
    reason: index.state === 'value' ? null : index.reason,
  };
  return withMoneyPace(explainedFinance(picture, { index: view, inputs, steps }));
}

function explainedFinance(
  { businessDate }: PlanPicture,
  parts: { readonly index: IndexView; readonly inputs: Inputs; readonly steps: SelectionExplanationView['steps'] },
): SelectionExplanationView {
  const { version: policyVersion } = DEFAULT_LIGHT_POLICY;
  return {
    figure: 'finance',
    formula: 'finance.paid-over-revised',
    policyVersion,
    businessDate,
    exclusions: [],
    ...parts,
  };
}

/** A trace with its records in the order of their codes; what has no source is left out. */
export function explained(
  figure: SelectionFigure,
  index: IndexView,
  trace: Trace,
  sources: ReadonlyMap<string, SelectionSource>,
  { businessDate }: PlanPicture,
): SelectionExplanationView {
  const { formula, policyVersion, steps } = trace;
  const byRecord = Map.groupBy(trace.inputs, (input) => input.id ?? '');
  const inputs = [...byRecord].flatMap(([id, values]) => {
    const source = sources.get(id);
    return source ? [{ source, values: Object.fromEntries(values.map(({ label, value }) => [label, value])) }] : [];
  });
  const exclusions = trace.exclusions.flatMap(({ id, reason }) => {
    const source = sources.get(id);
    return source ? [{ source, reason }] : [];
  });
  return {
    figure,
    formula,
    policyVersion,
    businessDate,
    index,
    steps,
    inputs: inputs.toSorted(byCode),
    exclusions: exclusions.toSorted(byCode),
  };
}

interface Sourced {
  readonly source: SelectionSource;
}

function byCode(one: Sourced, other: Sourced): number {
  return one.source.code.localeCompare(other.source.code, 'en');
}

/** An activity as the source of an input. */
export function activitySource({ id, code, title }: ActivityFacts): SelectionSource {
  return { kind: 'activity', id, code, title };
}

/** A node of the plan as the source of an input. */
export function nodeSource({ id, code, shortTitle }: NodeFacts): SelectionSource {
  return { kind: 'node', id, code, title: shortTitle };
}
