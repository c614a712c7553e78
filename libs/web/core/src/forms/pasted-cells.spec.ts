import { pastedCells } from './pasted-cells';

describe('a block pasted from a spreadsheet', () => {
  it.each([
    ['one figure', '7', [['7']]],
    [
      'either end of line',
      '1\t2\r\n3\t4\n5\t6',
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['empty lines at the end', '1\n2\r\n\r\n\n', [['1'], ['2']]],
    [
      'empty cells, also the last',
      '1\t\t\n\t2\t',
      [
        ['1', '', ''],
        ['', '2', ''],
      ],
    ],
    ['an empty line in between', '1\n\n3', [['1'], [''], ['3']]],
    [
      'line breaks and quotes in a cell',
      '3\t"a ""b""\nc"\n4\td',
      [
        ['3', 'a "b"\nc'],
        ['4', 'd'],
      ],
    ],
    ['Arabic digits as they are', '١٢٫٥\t٢', [['١٢٫٥', '٢']]],
    ['nothing', '', [['']]],
  ])('is read with %s', (_, text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });
});
