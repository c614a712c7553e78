import { PDF_MOST_ROWS } from '@mizan/shared/contracts';

import { fittingDocument } from './fitting-document';
import type { TableDocument } from './table-document';

function documentOf(rows: readonly (readonly (string | null)[])[]): TableDocument {
  return {
    ...{ language: 'en', isRightToLeft: false, isLandscape: false, title: 'Title', cutOff: '', foot: '', empty: '' },
    pageWords: ['', '', ''],
    lines: [],
    columns: [
      { kind: 'code', head: 'Code', share: 0 },
      { kind: 'text', head: 'Text', share: 1 },
    ],
    groups: [{ title: 'x'.repeat(40), rows, sum: null }],
    notes: [],
  };
}

describe('a document that fits', () => {
  it('lets long words end where a line ends, and loses nothing of them', () => {
    const word = 'الاستراتيجية-' + 'x'.repeat(60);
    const [group] = fittingDocument(
      documentOf([
        ['C-'.repeat(20), word],
        ['C-1', 'two short words'],
        ['C-2', null],
      ]),
    ).groups;
    expect(group?.rows[0]?.[1]?.replaceAll('\u200b', '')).toBe(word);
    expect(group?.rows[0]?.[1]?.split('\u200b').every((part) => part.length <= 18)).toBe(true);
    expect(group?.rows.slice(1)).toEqual([
      ['C-1', 'two short words'],
      ['C-2', null],
    ]);
    expect([group?.title?.includes('\u200b'), group?.rows[0]?.[0]]).toEqual([true, 'C-'.repeat(20)]);
  });

  it('is refused with both figures where it has too many rows, and not where it has just as many as it may', () => {
    const rows = Array.from({ length: PDF_MOST_ROWS + 1 }, (_, index) => [`C-${index}`, null]);
    expect(() => fittingDocument(documentOf(rows))).toThrow(
      expect.objectContaining({
        code: 'document.too-long',
        params: { rows: PDF_MOST_ROWS + 1, limit: PDF_MOST_ROWS },
      }),
    );
    expect(fittingDocument(documentOf(rows.slice(1))).groups[0]?.rows).toHaveLength(PDF_MOST_ROWS);
  });
});
