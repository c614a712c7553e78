import type { OutcomeFigures } from '@mizan/shared/contracts';

import { TICKS, countsOf, pointsOf, shareOf } from './quadrant-points';

const outcome = (code: string, resultsPace: string | null, moneyPace: string | null): OutcomeFigures => ({
  nodeId: code,
  areaId: code,
  areaCode: code,
  code,
  text: { source: 'en', en: code },
  results: { score: '0.5', expected: '0.5', pace: resultsPace, coverage: '1', light: 'on-track', reason: null },
  moneyShare: '0.5',
  moneyPace,
  paid: { amount: '1.00', currency: 'USD' },
});

describe('outcomes between money and results', () => {
  it('stand in one quarter each, on pace from 0.90', () => {
    const points = pointsOf([
      outcome('A', '0.90', '0.90'),
      outcome('B', '1.10', '0.89'),
      outcome('C', '0.50', '0.50'),
      outcome('D', '0.89', '1.20'),
    ]);
    expect(countsOf(points)).toEqual({ 'both-on-pace': 1, 'results-ahead': 1, 'both-behind': 1, 'money-ahead': 1 });
  });

  it('are left out without a pace, and kept at the edge beyond the drawing', () => {
    expect(pointsOf([outcome('A', null, '1'), outcome('B', '1', null)])).toEqual([]);
    expect(pointsOf([outcome('A', '3', '0.1')]).map(({ x, y }) => [x, y])).toEqual([[0, 1]]);
  });

  it('are read against marks from 0.4 to 1.4', () => {
    expect(TICKS.map(({ pace }) => pace.toFixed(1))).toEqual(['0.4', '0.6', '0.8', '1.0', '1.2', '1.4']);
    expect([shareOf(0.4), shareOf(1.4)]).toEqual([0, 1]);
  });
});
