import { cornerOf } from './corners';

describe('cornerOf', () => {
  it.each([
    ['1.2', '0.5', 'results-ahead'],
    ['0.9', '0.9', 'both-on-pace'],
    ['0.899999', '0.899999', 'both-behind'],
    ['0.2', '1.4', 'money-ahead'],
  ])('puts results at %s and money at %s in the corner %s', (results, money, corner) => {
    expect(cornerOf(results, money)).toBe(corner);
  });

  it('puts what lacks one of the paces nowhere', () => {
    expect([cornerOf(null, '1'), cornerOf('1', null)]).toEqual([null, null]);
  });
});
