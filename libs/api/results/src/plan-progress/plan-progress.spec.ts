import type { NodeKind } from '@mizan/shared/contracts';
import { recompute } from '@mizan/shared/progress';

import { computePlanProgress, type IndicatorFacts, type NodeFacts, type PlanFacts } from './plan-progress';

const TEXT = { source: 'en' as const, en: 'Something' };

const node = (id: string, kind: NodeKind, parentId: string | null, more: Partial<NodeFacts> = {}): NodeFacts => ({
  id,
  parentId,
  unitId: 'U',
  kind,
  code: id,
  title: TEXT,
  shortTitle: TEXT,
  weight: '1',
  isCritical: false,
  funding: kind === 'project' ? 'regular' : null,
  ...more,
});
const report = (id: string, period: string, value: string, state: 'approved' | 'submitted' = 'approved') => ({
  id,
  code: id,
  period,
  value,
  numerator: null,
  denominator: null,
  levelId: null,
  reviewerLevelId: null,
  state,
  reportedOn: null,
  version: 1,
});
const indicator = (nodeId: string, more: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  nodeId,
  kind: 'measure',
  direction: 'increase',
  accumulation: 'incremental',
  frequency: 'quarter',
  decimals: 0,
  unit: null,
  baselineStatus: 'count-from-zero',
  baselineValue: null,
  targets: [2013, 2014, 2015].map((year) => ({ period: String(year), value: '4', levelId: null })),
  levels: [],
  baselineLevelId: null,
  rateWindow: null,
  band: null,
  reports: [],
  milestones: [],
  performanceIndicatorIds: [],
  ...more,
});
/** One directorate, one project, one area, one outcome with two performance and two measurement indicators. */
const plan = (indicators: readonly IndicatorFacts[], more: Partial<PlanFacts> = {}): PlanFacts => ({
  firstYear: 2013,
  lastYear: 2015,
  businessDate: '2013-06-30',
  nodes: [
    node('D', 'directorate', null),
    node('P', 'project', 'D'),
    node('OB', 'project', 'D', { funding: 'off-budget' }),
    node('A', 'area', 'P'),
    node('O', 'outcome', 'A'),
    node('1', 'performance-indicator', 'O'),
    node('2', 'performance-indicator', 'O'),
    node('M1', 'measurement-indicator', 'O'),
    node('M2', 'measurement-indicator', 'O'),
  ],
  indicators,
  ...more,
});
const onPlan = report('R1', '2013-Q1', '2');
const scoreOf = (facts: PlanFacts, id: string): string | null => {
  const score = computePlanProgress(facts, null).parents.get(id)?.score;
  return score?.state === 'value' ? score.value.toString() : null;
};

describe('the progress of a plan', () => {
  it('counts a measurement indicator once for its outcome, and for each performance indicator it is linked to', () => {
    const facts = plan([
      indicator('M1', { reports: [report('R1', '2013-Q1', '6')], performanceIndicatorIds: ['1', '2'] }),
      indicator('M2', { reports: [report('R2', '2013-Q1', '3')], performanceIndicatorIds: ['2'] }),
    ]);
    expect([scoreOf(facts, '1'), scoreOf(facts, '2'), scoreOf(facts, 'O')]).toEqual(['0.5', '0.375', '0.375']);
  });

  it('says that a performance indicator without measurements cannot be computed', () => {
    const { parents } = computePlanProgress(plan([indicator('M1'), indicator('M2')]), null);
    expect(parents.get('1')).toMatchObject({ light: 'not-computable', coverage: null });
  });

  it('rolls up to the plan, without off-budget projects', () => {
    const facts = plan([
      indicator('M1', { reports: [onPlan] }),
      indicator('M2', { reports: [{ ...onPlan, id: 'R2' }] }),
    ]);
    const progress = computePlanProgress(facts, null);
    expect(progress.parents.has('OB')).toBe(false);
    expect(progress.plan).toMatchObject({ light: 'on-track', heldDownBy: [] });
    expect(progress.plan.coverage?.toString()).toBe('1');
  });

  it('lowers the coverage of everything above an indicator that nobody has defined', () => {
    const undefinedYet = indicator('M2', {
      direction: null,
      accumulation: null,
      baselineStatus: 'unknown',
      targets: [],
    });
    const progress = computePlanProgress(plan([indicator('M1', { reports: [onPlan] }), undefinedYet]), null);
    expect(progress.indicators.get('M2')?.light).toBe('not-computable');
    expect(progress.plan.coverage?.toString()).toBe('0.5');
    expect(progress.plan.light).toBe('insufficient-data');
  });

  it('knows nothing of reports on periods after the day it is asked for, nor of unapproved ones', () => {
    const reports = [onPlan, report('R2', '2013-Q2', '1', 'submitted'), report('R3', '2013-Q3', '9')];
    const { indicators } = computePlanProgress(plan([indicator('M1', { reports })]), null);
    expect(indicators.get('M1')?.actual?.toString()).toBe('2');
    expect(indicators.get('M1')).toMatchObject({ stale: true });
  });

  it('takes everything through the end of a year', () => {
    const reports = [report('R1', '2013-Q4', '4'), report('R2', '2014-Q1', '5')];
    const facts = plan([indicator('M1', { reports })], { businessDate: '2014-03-31' });
    const through = (year: number | null) => computePlanProgress(facts, year).indicators.get('M1');
    expect([through(2013)?.actual?.toString(), through(2013)?.target?.toString()]).toEqual(['4', '4']);
    expect([through(null)?.actual?.toString(), through(null)?.target?.toString()]).toEqual(['9', '12']);
  });

  it('counts milestones that an approved report has done with evidence by that day', () => {
    const milestone = {
      title: TEXT,
      weight: '1',
      dueOn: '2013-03-31',
      doneOn: '2013-03-20',
      isReported: true,
      hasEvidence: true,
    };
    const milestones = [
      { ...milestone, id: 'S1' },
      { ...milestone, id: 'S2', hasEvidence: false },
      { ...milestone, id: 'S3', doneOn: '2013-07-01' },
      { ...milestone, id: 'S4', dueOn: '2014-03-31', doneOn: null },
    ];
    const { indicators } = computePlanProgress(plan([indicator('M1', { kind: 'milestone', milestones })]), null);
    const result = indicators.get('M1');
    expect([result?.actual?.toString(), result?.expectedValue?.toString()]).toEqual(['0.25', '0.75']);
  });

  it('can be worked out again from what it shows', () => {
    const facts = plan([
      indicator('M1', { reports: [onPlan] }),
      indicator('M2', { reports: [{ ...onPlan, id: 'R2' }] }),
    ]);
    for (const { score, trace } of computePlanProgress(facts, null).parents.values()) {
      const again = recompute(trace).get('score') ?? null;
      expect(again?.toString() ?? null).toBe(score.state === 'value' ? score.value.toString() : null);
    }
  });
});
