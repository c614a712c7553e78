import type { MatrixCellView, TrendPointView } from '@mizan/shared/contracts';

import { actualPoints, expectedPoints, lastKnown, sparkOf } from './trend-points';

const point = (position: number, value: string | null, expected: string | null): TrendPointView => ({
  period: String(position),
  endsOn: '2014-12-31',
  position,
  isDue: value !== null,
  value,
  expected,
  coverage: null,
  light: 'on-track',
});
const POINTS = [point(0.5, '3', '4'), point(1, null, '8')];

describe('the points of a trend', () => {
  it('begin at the start, and end where nothing more is known', () => {
    expect(actualPoints({ start: '1', points: POINTS })).toEqual([
      { at: 0, value: 1 },
      { at: 0.5, value: 3 },
    ]);
    expect(expectedPoints({ start: '1', points: POINTS })).toEqual([
      { at: 0, value: 1 },
      { at: 0.5, value: 4 },
      { at: 1, value: 8 },
    ]);
  });

  it('have no start where the baseline is unknown, and none at all before the first report', () => {
    expect(actualPoints({ start: null, points: POINTS })).toEqual([{ at: 0.5, value: 3 }]);
    expect(actualPoints({ start: '0', points: [point(1, null, '8')] })).toEqual([]);
  });

  it('tell what is known last', () => {
    expect(lastKnown({ points: POINTS })?.position).toBe(0.5);
    expect(lastKnown({ points: [] })).toBeNull();
  });

  it('of a small one stand at the ends of the periods that are over', () => {
    const cell = (endsOn: string, isDue: boolean): MatrixCellView => ({
      period: endsOn,
      year: Number(endsOn.slice(0, 4)),
      endsOn,
      isDue,
      isMissing: false,
      value: null,
      actual: isDue ? '2' : null,
      expected: isDue ? '3' : null,
      pace: null,
      light: 'on-track',
      reportId: null,
      state: null,
    });
    expect(sparkOf([cell('2014-03-31', true), cell('2014-06-30', false)], 2013)).toEqual({
      actual: [{ at: 1.25, value: 2 }],
      expected: [{ at: 1.25, value: 3 }],
    });
  });
});
