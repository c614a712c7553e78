import { Decimal } from 'decimal.js';

import { figureText } from './figure-text';

describe('a figure on the wire', () => {
  it.each<readonly [Decimal | 0 | 1 | null, string | null]>([
    [null, null],
    [0, '0'],
    [1, '1'],
    [new Decimal('0.5'), '0.5'],
    [new Decimal(1).div(3), '0.333333'],
    [new Decimal('2').div(3), '0.666667'],
    [new Decimal('-12.500'), '-12.5'],
    [new Decimal('123456789012345678901234'), '123456789012345678901234'],
    [new Decimal('0.0000001'), '0'],
  ])('%s is %s', (figure, text) => {
    expect(figureText(figure)).toBe(text);
  });
});
