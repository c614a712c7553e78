import { validateSync } from 'class-validator';

import { fieldProblems } from './field-problems';
import { HasLength, IsPlainText } from './validators';

class Named {
  @IsPlainText() @HasLength(2, 5, { context: { min: 2 } }) name: unknown;

  constructor(name: unknown) {
    this.name = name;
  }
}

const ruleOf = (name: unknown): unknown => fieldProblems(validateSync(new Named(name))).map(({ rule }) => rule);

describe('what is wrong with a text', () => {
  it.each([
    ['a', 'too-short'],
    ['abcdef', 'too-long'],
    ['', 'required'],
    [undefined, 'required'],
    [null, 'required'],
    ['ab\u0000', 'control-characters'],
    [12, 'text'],
    [['ab'], 'text'],
  ])('of %j is that it is %s', (name, rule) => {
    expect(ruleOf(name)).toEqual([rule]);
  });

  it.each(['ab', 'abcde', 'نص'])('is nothing for %s', (name) => {
    expect(ruleOf(name)).toEqual([]);
  });

  it('comes with its figures', () => {
    expect(fieldProblems(validateSync(new Named('a')))).toEqual([
      { path: 'name', rule: 'too-short', params: { min: 2 } },
    ]);
  });
});
