import { ACTIVITY_STATUSES, PLAN_STATUSES, type ActivityStatus } from '@mizan/shared/contracts';

import { ACTIVITY_STEPS, datesNeeded, needsReason } from './activity-steps';
import { PLAN_STEPS } from './plan-steps';
import { REPORT_STATES, REPORT_STEPS } from './report-steps';
import { mayStep, nextSteps, type StepTable } from './step-table';

interface Expectation<State extends string> {
  readonly table: StepTable<State>;
  readonly states: readonly State[];
  /** One row per state, one mark per state in the same order: x may follow, · may not. */
  readonly matrix: readonly string[];
}

const pairsOf = <State extends string>({
  table,
  states,
  matrix,
}: Expectation<State>): readonly [string, boolean, boolean][] =>
  states.flatMap((from, row) =>
    states.map((to, column): [string, boolean, boolean] => [
      `${from} → ${to}`,
      matrix[row]?.replaceAll(' ', '')[column] === 'x',
      mayStep(table, from, to),
    ]),
  );

const activity: Expectation<ActivityStatus> = {
  table: ACTIVITY_STEPS,
  states: ACTIVITY_STATUSES,
  //       pro pla com und cmp ver blo pos can ove
  matrix: [
    /* proposed  */ '· x · · · · · · x x',
    /* planned   */ '· · x x · · x x x x',
    /* committed */ '· x · x · · x x x x',
    /* under-way */ '· · · · x · x x x x',
    /* completed */ '· · · x · x · · · ·',
    /* verified  */ '· · · · · · · · · ·',
    /* blocked   */ '· x x x · · · x x x',
    /* postponed */ '· x x x · · · · x x',
    /* cancelled */ '· · · · · · · · · ·',
    /* overtaken */ 'x x · · · · · · · ·',
  ],
};

const allPairs = [
  ...pairsOf(activity).map((pair) => ['activity', ...pair] as const),
  ...pairsOf({ table: REPORT_STEPS, states: REPORT_STATES, matrix: ['·x···', '··xx·', '·x···', '····x', '·····'] }).map(
    (pair) => ['report', ...pair] as const,
  ),
  ...pairsOf({ table: PLAN_STEPS, states: PLAN_STATUSES, matrix: ['·x·', '··x', '···'] }).map(
    (pair) => ['plan', ...pair] as const,
  ),
];

describe('the steps', () => {
  it('are asserted for every pair of states', () => {
    expect(allPairs).toHaveLength(10 * 10 + 5 * 5 + 3 * 3);
  });

  it.each(allPairs)('of the %s: %s may happen: %s', (_workflow, _pair, expected, actual) => {
    expect(actual).toBe(expected);
  });

  it('come in the order of the table', () => {
    expect(nextSteps(ACTIVITY_STEPS, 'completed')).toEqual(['verified', 'under-way']);
  });
});

describe('what an activity step asks for', () => {
  it.each([
    ['proposed', false, null],
    ['planned', false, null],
    ['committed', false, null],
    ['under-way', false, null],
    ['completed', false, 'actual'],
    ['verified', false, null],
    ['blocked', true, null],
    ['postponed', true, 'new-planned'],
    ['cancelled', true, null],
    ['overtaken', true, null],
  ] as const)('%s: a reason %s, dates %s', (to, reason, dates) => {
    expect([needsReason(to), datesNeeded(to)]).toEqual([reason, dates]);
  });
});
