import type { NodeKind } from '@mizan/shared/contracts';

import type { IndicatorFacts, NodeFacts, PlanFacts } from '../plan-progress/plan-progress';
import { nodeTrend } from './node-trend';

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
  funding: null,
  ...more,
});
const approved = (period: string, value: string) => ({
  id: `R-${period}`,
  code: `R-${period}`,
  period,
  value,
  numerator: null,
  denominator: null,
  levelId: null,
  reviewerLevelId: null,
  state: 'approved' as const,
  reportedOn: null,
  version: 1,
});
const indicator = (nodeId: string, more: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  nodeId,
  kind: 'measure',
  direction: 'increase',
  accumulation: 'incremental',
  frequency: 'half',
  decimals: 0,
  unit: null,
  baselineStatus: 'count-from-zero',
  baselineValue: null,
  targets: [
    { period: '2013', value: '4', levelId: null },
    { period: '2014', value: '6', levelId: null },
  ],
  reports: [approved('2013-H1', '1'), approved('2013-H2', '2'), approved('2014-H1', '3')],
  levels: [],
  baselineLevelId: null,
  rateWindow: null,
  band: null,
  milestones: [],
  performanceIndicatorIds: [],
  ...more,
});
const plan = (indicators: readonly IndicatorFacts[]): PlanFacts => ({
  firstYear: 2013,
  lastYear: 2014,
  businessDate: '2014-06-30',
  nodes: [
    node('OB', 'project', null, { funding: 'off-budget' }),
    node('O', 'outcome', null),
    node('PI', 'performance-indicator', 'O'),
    node('M1', 'measurement-indicator', 'O'),
    node('M2', 'measurement-indicator', 'O'),
  ],
  indicators,
});

describe('the trend of a node', () => {
  it('says of an indicator, in its unit, where it stood at each period end and what is expected to the end', () => {
    const trend = nodeTrend(plan([indicator('M1')]), 'M1');
    expect(trend).toMatchObject({ start: '0', target: '10', asOf: '2014-06-30' });
    expect(trend?.points.map(({ period, position, value, expected }) => [period, position, value, expected])).toEqual([
      ['2013-H1', 0.5, '1', '2'],
      ['2013-H2', 1, '3', '4'],
      ['2014-H1', 1.5, '6', '7'],
      ['2014-H2', 2, null, '10'],
    ]);
    expect(trend?.points.map(({ light }) => light)).toEqual([
      'off-track',
      'partly-on-track',
      'partly-on-track',
      'not-due',
    ]);
  });

  it('rolls an outcome up as it stood on each of those days, coverage included', () => {
    const trend = nodeTrend(plan([indicator('M1'), indicator('M2', { reports: [approved('2014-H1', '10')] })]), 'O');
    expect(trend).toMatchObject({ indicator: null, start: '0', target: '1' });
    expect(trend?.points.map(({ value, coverage }) => [value, coverage])).toEqual([
      ['0.1', '0.5'],
      ['0.3', '0.5'],
      ['0.8', '1'],
      [null, null],
    ]);
    expect(trend?.points.at(-1)?.expected).toBe('1');
  });

  it('leaves out what is to come where only what was is asked for', () => {
    const trend = nodeTrend(plan([indicator('M1')]), 'M1', 'to-date');
    expect(trend?.points.map(({ period }) => period)).toEqual(['2013-H1', '2013-H2', '2014-H1']);
  });

  it('takes the periods of the indicator that is reported most often', () => {
    const trend = nodeTrend(plan([indicator('M1'), indicator('M2', { frequency: 'quarter' })]), 'O');
    expect(trend?.points.map(({ period }) => period).slice(0, 2)).toEqual(['2013-Q1', '2013-Q2']);
  });

  it('follows a performance indicator through the measurements that it is linked to', () => {
    const trend = nodeTrend(plan([indicator('M1', { performanceIndicatorIds: ['PI'] }), indicator('M2')]), 'PI');
    expect(trend?.points.map(({ value }) => value)).toEqual(['0.1', '0.3', '0.6', null]);
  });

  it('starts from a stated baseline, and from nowhere when it is unknown', () => {
    const level = { accumulation: 'cumulative' as const, baselineStatus: 'known' as const, baselineValue: '40.000000' };
    expect(nodeTrend(plan([indicator('M1', level)]), 'M1')?.start).toBe('40');
    const unknown = { ...level, baselineStatus: 'unknown' as const, baselineValue: null };
    expect(nodeTrend(plan([indicator('M1', unknown)]), 'M1')?.start).toBeNull();
    const rubric = {
      kind: 'rubric' as const,
      levels: [{ id: 'L', score: '2.000000' }],
      baselineLevelId: 'L',
      targets: [],
    };
    expect(nodeTrend(plan([indicator('M1', rubric)]), 'M1')?.start).toBe('2');
    expect(nodeTrend(plan([indicator('M1', { kind: 'maintain' })]), 'M1')?.start).toBeNull();
  });

  it('has nothing to say of what takes no part in results, or is not there', () => {
    expect(nodeTrend(plan([]), 'OB')).toBeNull();
    expect(nodeTrend(plan([]), 'nobody')).toBeNull();
  });
});
