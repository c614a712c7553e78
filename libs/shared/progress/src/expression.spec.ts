import { Decimal } from 'decimal.js';

import { evaluate, type Operand } from './expression';

const scope = new Map<string, Operand>([
  ['a', new Decimal(6)],
  [
    'w',
    new Map([
      ['x', new Decimal(1)],
      ['y', new Decimal(3)],
    ]),
  ],
  [
    's',
    new Map([
      ['x', new Decimal('0.5')],
      ['y', new Decimal('0.1')],
    ]),
  ],
  ['lonely', new Map([['x', new Decimal(1)]])],
]);

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['8 - 4 - 2', '2'],
    ['8 / 4 / 2', '1'],
    ['a / 4', '1.5'],
    ['min(max(a - 10, 0), 1)', '0'],
    ['sum(w)', '4'],
    ['sum(a)', '6'],
    ['sum(w * s) / sum(w)', '0.2'],
    ['sqrt(a + 3) / 2', '1.5'],
    ['sum(w * 2 + a)', '20'],
    ['sum(1 - s)', '1.4'],
  ])('%s is %s', (expression, result) => {
    expect(evaluate(expression, scope).toString()).toBe(result);
  });

  it.each([
    '',
    '1 +',
    '(1',
    '1)',
    'b',
    'w',
    'w * 1',
    'sum(w * lonely)',
    'min(1)',
    'avg(1, 2)',
    '1 / 0',
    'sqrt(0 - 1)',
    '1 $ 2',
    '1 2',
  ])('refuses "%s"', (expression) => {
    expect(() => evaluate(expression, scope)).toThrow(expect.objectContaining({ name: 'ExpressionError' }));
  });
});
