import type { NodeKind } from '@mizan/shared/contracts';

import type { IndicatorFacts, NodeFacts, PlanFacts } from '../plan-progress/plan-progress';
import { forecastOf } from './forecast';
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
const reports = (...values: readonly string[]) =>
  values.map((value, index) => ({
    id: `R${index}`,
    code: `R${index}`,
    period: `2013-Q${index + 1}`,
    value,
    numerator: null,
    denominator: null,
    levelId: null,
    reviewerLevelId: null,
    state: 'approved' as const,
    reportedOn: null,
    version: 1,
  }));
const indicator = (nodeId: string, values: readonly string[], more: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  nodeId,
  kind: 'measure',
  direction: 'increase',
  accumulation: 'incremental',
  frequency: 'quarter',
  decimals: 0,
  unit: null,
  baselineStatus: 'count-from-zero',
  baselineValue: null,
  targets: [
    { period: '2013', value: '8', levelId: null },
    { period: '2014', value: '8', levelId: null },
  ],
  reports: reports(...values),
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
  businessDate: '2013-12-31',
  nodes: [
    node('P1', 'project', null),
    node('O1', 'outcome', 'P1'),
    ...indicators.map(({ nodeId }) => node(nodeId, 'measurement-indicator', 'O1')),
    node('P2', 'project', null),
    node('O2', 'outcome', 'P2'),
    node('OB', 'project', null, { funding: 'off-budget' }),
    node('O3', 'outcome', 'OB'),
  ],
  indicators,
});
const fast = indicator('M1', ['2', '2', '2', '2']);
const slow = indicator('M2', ['1', '1', '1', '1']);
const slowest = indicator('M3', ['1', '0', '0', '0']);
const silent = indicator('M4', ['1', '1']);

describe('a projection', () => {
  const projection = (facts: IndicatorFacts) => nodeTrend(plan([facts]), facts.nodeId)?.projection;

  it('says where an indicator leads in its unit, by how much it ends short, and of the way', () => {
    expect(projection(slow)).toMatchObject({ expected: '8', low: '8', high: '8', willMiss: true });
    expect(projection(slow)).toMatchObject({ shortBy: '8', shortShare: '0.5', reason: null });
    expect(projection(fast)).toMatchObject({ expected: '16', willMiss: false, shortBy: null, shortShare: null });
  });

  it('says why it says nothing', () => {
    expect(projection(silent)).toMatchObject({ expected: null, reason: 'too-few-points' });
    expect(projection(indicator('M5', ['1', '1', '1'], { targets: [] }))?.reason).toBe('target-missing');
    expect(projection(indicator('M6', ['1', '1', '1'], { kind: 'maintain' }))?.reason).toBe('no-course');
  });

  it('knows no share of the way where nobody knows the baseline', () => {
    const unknown = { ...slow, baselineStatus: 'unknown' as const };
    expect(projection(unknown)).toMatchObject({ willMiss: true, shortBy: '8', shortShare: null });
  });

  it('names the report behind each point, and counts a period without one for nothing', () => {
    const gap = { ...fast, reports: fast.reports.filter(({ period }) => period !== '2013-Q2') };
    const inputs = projection(gap)?.explanation.inputs.filter(({ label }) => label === 'pointValue') ?? [];
    expect(inputs.map(({ value, source }) => [value, source?.kind, source?.period])).toEqual([
      ['2', 'report', '2013-Q1'],
      ['4', 'report', '2013-Q3'],
      ['6', 'report', '2013-Q4'],
    ]);
  });

  it('keeps a score within nothing and all', () => {
    const trend = nodeTrend(plan([indicator('M1', ['4', '4', '4', '4'])]), 'O1');
    expect(trend?.projection).toMatchObject({ expected: '1', high: '1', willMiss: false });
  });
});

describe('a forecast', () => {
  const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);

  it('lists what ends short, the largest share of the way first, and counts what does not', () => {
    const forecast = forecastOf(plan([fast, slow, slowest, silent]), { planId: 'plan' });
    expect(codes(forecast.missed)).toEqual(['M3', 'O1', 'M2']);
    expect(forecast.reached).toBe(1);
    expect(forecast.missed[0]).toMatchObject({ actual: '1', target: '16', outcome: { code: 'O1' } });
  });

  it('lists what it can say nothing about with the reason, and leaves off-budget work out', () => {
    const { unknown } = forecastOf(plan([silent]), { planId: 'plan' });
    expect(unknown.map(({ code, projection }) => [code, projection.reason])).toEqual([
      ['M4', 'too-few-points'],
      ['O2', 'too-few-points'],
    ]);
  });

  it('is narrowed to a project', () => {
    const { missed, unknown } = forecastOf(plan([slow]), { planId: 'plan', projectId: 'P2' });
    expect([codes(missed), codes(unknown)]).toEqual([[], ['O2']]);
  });
});
