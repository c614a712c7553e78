import type { MatrixColumnView, MatrixGroupView, MatrixRowView } from '@mizan/shared/contracts';

import { cellIn, linesOf, placeOf, windowOf, type MatrixSight } from './matrix-lines';

const groupOf = (code: string, rows: number) =>
  ({
    outcome: { id: code, code },
    rows: Array.from({ length: rows }, (_, index) => ({ indicator: { id: `${code}.${index}` } })),
  }) as unknown as MatrixGroupView;
const SIGHT: MatrixSight = { headHeight: 50, rowHeight: 60, top: 0, height: 600 };
const many = linesOf(Array.from({ length: 200 }, (_, index) => groupOf(`O${index}`, 9)));
const drawn = (sight: Partial<MatrixSight>) => windowOf(many, { ...SIGHT, ...sight });
const indexesOf = ({ slices }: ReturnType<typeof drawn>) =>
  slices.flatMap(({ head, rows }) => [...(head ? [head.index] : []), ...rows.map(({ index }) => index)]);
const WHOLE = 200 * (50 + 9 * 60);

describe('the lines of the matrix', () => {
  it('are all drawn while they are few', () => {
    const lines = linesOf([groupOf('O1', 4), groupOf('O2', 2)]);
    const all = windowOf(lines, { ...SIGHT, top: 5000 });
    expect(all.slices.map(({ head, rows }) => [head?.index, rows.length])).toEqual([
      [0, 4],
      [5, 2],
    ]);
    expect([all.above, all.below]).toEqual([0, 0]);
  });

  it.each([0, 1, 59, 1234, 57_000, WHOLE - 600, WHOLE])(
    'cover what is in sight at %s, and leave room for the rest',
    (top) => {
      const shown = drawn({ top });
      const indexes = indexesOf(shown);
      expect(indexes.length).toBeLessThan(40);
      expect(indexes).toEqual(indexes.map((_, offset) => (indexes[0] ?? 0) + offset));
      const height = indexes.reduce((sum, index) => sum + (many[index]?.row === null ? 50 : 60), 0);
      expect(shown.above + height + shown.below).toBe(WHOLE);
      expect(shown.above).toBeLessThanOrEqual(top);
      expect(WHOLE - shown.below).toBeGreaterThanOrEqual(Math.min(top + 600, WHOLE));
    },
  );

  it('have no head where it is out of sight', () => {
    const lines = linesOf([groupOf('O1', 300)]);
    expect(windowOf(lines, { ...SIGHT, top: 9000 }).slices.map(({ head }) => head)).toEqual([null]);
  });

  it('know where they stand', () => {
    expect(placeOf(many, 0, SIGHT)).toEqual({ top: 0, bottom: 50 });
    expect(placeOf(many, 11, SIGHT)).toEqual({ top: 640, bottom: 700 });
  });

  it('show a half-year under its second quarter only', () => {
    const row = { cells: [{ period: '2014-H1', endsOn: '2014-06-30' }] } as unknown as MatrixRowView;
    const column = (endsOn: string): MatrixColumnView => ({ key: endsOn, endsOn, isCurrent: false });
    expect(cellIn(row, column('2014-03-31'))).toBeNull();
    expect(cellIn(row, column('2014-06-30'))?.period).toBe('2014-H1');
  });
});
