/**
 * Text of a spreadsheet as rows of cells; a cell in quotes may hold line breaks and doubled quotes. Empty lines at the end
 * are none.
 */
export function pastedCells(text: string): string[][] {
  const block = text.replace(/[\r\n]+$/, '');
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = cell.exec(block); match !== null; match = cell.exec(block)) {
    rows.at(-1)?.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    const end = match[3];
    if (end === '') break;
    if (end !== '\t') rows.push([]);
    if (cell.lastIndex >= block.length) {
      rows.at(-1)?.push('');
      break;
    }
  }
  return rows;
}
