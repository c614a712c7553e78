import { cursorAfter, type MatrixExtent } from './matrix-cursor';

const EXTENT: MatrixExtent = { lines: 100, columns: 8, page: 10, isRightToLeft: false };
const from = { line: 5, column: 2 };

describe('cursorAfter', () => {
  it.each([
    ['ArrowDown', { line: 6, column: 2 }],
    ['ArrowUp', { line: 4, column: 2 }],
    ['ArrowRight', { line: 5, column: 3 }],
    ['ArrowLeft', { line: 5, column: 1 }],
    ['PageDown', { line: 15, column: 2 }],
    ['PageUp', { line: 0, column: 2 }],
    ['Home', { line: 5, column: 0 }],
    ['End', { line: 5, column: 7 }],
    ['Control+Home', { line: 0, column: 0 }],
    ['Control+End', { line: 99, column: 7 }],
  ])('leads with %s to the cell that it names', (key, to) => {
    expect(cursorAfter(key, from, EXTENT)).toEqual(to);
  });

  it('goes towards the end of a line with the left arrow where text runs from the right', () => {
    expect(cursorAfter('ArrowLeft', from, { ...EXTENT, isRightToLeft: true })).toEqual({ line: 5, column: 3 });
  });

  it('stays inside the matrix', () => {
    expect(cursorAfter('ArrowUp', { line: 0, column: 0 }, EXTENT)).toEqual({ line: 0, column: 0 });
    expect(cursorAfter('ArrowRight', { line: 99, column: 7 }, EXTENT)).toEqual({ line: 99, column: 7 });
  });

  it('leaves other keys alone', () => {
    expect(cursorAfter('Enter', from, EXTENT)).toBeNull();
    expect(cursorAfter('Tab', from, EXTENT)).toBeNull();
  });
});
