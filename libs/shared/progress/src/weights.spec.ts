import { weightsBy } from './weights';

const CHILDREN = [
  { id: 'a', weight: '2.5', budget: '300.00' },
  { id: 'b', weight: '0', budget: null },
  { id: 'c', weight: '-1', budget: '100.00' },
];
const given = (...weights: readonly string[]) => ({
  state: 'value',
  weights: weights.map((weight, index) => ({ id: 'abc'[index], weight })),
});

describe('the weights of children', () => {
  it('are 1 each, as stated, or the budgets; never below 0', () => {
    expect(weightsBy('equal', CHILDREN)).toEqual(given('1', '1', '1'));
    expect(weightsBy('manual', CHILDREN)).toEqual(given('2.5', '0', '0'));
    expect(weightsBy('by-budget', CHILDREN)).toEqual(given('300', '0', '100'));
  });

  it.each(['manual', 'by-budget'] as const)('%s are missing where all weigh nothing', (mode) => {
    const weightless = CHILDREN.map(({ id }) => ({ id, weight: '0', budget: id === 'a' ? '0.00' : null }));
    expect(weightsBy(mode, weightless)).toEqual({ state: 'not-computable', reason: 'weights-missing' });
    expect(weightsBy('equal', weightless)).toEqual(given('1', '1', '1'));
  });

  it('of no children are none', () => {
    expect(weightsBy('by-budget', [])).toEqual(given());
  });
});
