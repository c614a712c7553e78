import { PDF_MOST_ROWS } from '@mizan/shared/contracts';

import { Problem } from '../errors/problem';
import type { TableDocument } from './table-document';

/** So many characters without a space may not fit into a column. */
const LONG_WORD = /[^\s\u200b]{18}/gu;

/**
 * The document with places in long words where a line may end; nothing of them is lost. Throws `document.too-long` with
 * `rows` and `limit`.
 */
export function fittingDocument(document: TableDocument): TableDocument {
  const { columns, groups } = document;
  const rows = groups.reduce((count, group) => count + group.rows.length, 0);
  if (rows > PDF_MOST_ROWS) throw new Problem('document.too-long', { rows, limit: PDF_MOST_ROWS });
  const row = (cells: readonly (string | null)[]): readonly (string | null)[] =>
    cells.map((cell, index) => (columns[index]?.kind === 'text' ? breakable(cell) : cell));
  return {
    ...document,
    groups: groups.map((group) => ({ ...group, title: breakable(group.title), rows: group.rows.map(row) })),
  };
}

function breakable(text: string | null): string | null {
  return text?.replace(LONG_WORD, '$&\u200b') ?? null;
}
