import { expressionFigures, expressionWords, withoutLimits, type ExpressionWords } from './expression-text';

const WORDS: ExpressionWords = {
  figure: (decimal) => decimal.replace('-', '−'),
  name: (name) => (name === 'actual' ? 'To date' : name),
  sumOf: (what) => `sum of (${what})`,
};
const figures = (entries: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(entries));

describe('an expression with its figures', () => {
  it('puts the figures where their names stand', () => {
    const known = figures({ actual: ['8'], baseline: ['0'], target: ['18'] });
    expect(expressionFigures('(actual - baseline) / (target - baseline)', known, WORDS)).toBe('(8 − 0) ÷ (18 − 0)');
  });

  it('puts negative figures in parentheses', () => {
    const known = figures({ actual: ['-3'], baseline: ['5'] });
    expect(expressionFigures('actual - baseline', known, WORDS)).toBe('(−3) − 5');
  });

  it('writes short sums out, term by term', () => {
    const known = figures({ weight: ['1', '2'], childScore: ['0.5', '0.8'] });
    expect(expressionFigures('sum(weight * childScore) / sum(weight)', known, WORDS)).toBe(
      '(1 × 0.5 + 2 × 0.8) ÷ (1 + 2)',
    );
  });

  it('leaves out sums that nobody would read, and figures that stand for themselves', () => {
    expect(expressionFigures('sum(report)', figures({ report: Array<string>(9).fill('1') }), WORDS)).toBe('');
    expect(expressionFigures('sum(report)', figures({ report: ['7'] }), WORDS)).toBe('');
    expect(expressionFigures('target', figures({ target: ['7'] }), WORDS)).toBe('');
  });

  it('keeps the names of functions', () => {
    const known = figures({ progress: ['1.2'], cap: ['1'] });
    expect(expressionFigures('min(max(progress, 0), cap)', known, WORDS)).toBe('min(max(1.2, 0), 1)');
  });
});

describe('the limits of an expression', () => {
  it('are told apart from what is computed', () => {
    expect(withoutLimits('min(max((a - b) / (c - b), 0), 1)')).toEqual({ inner: '(a - b) / (c - b)', upper: '1' });
    expect(withoutLimits('min(max(progress, 0), cap)')).toEqual({ inner: 'progress', upper: 'cap' });
    expect(withoutLimits('a / b')).toEqual({ inner: 'a / b', upper: null });
  });
});

describe('an expression in words', () => {
  it('says names and sums in the language of the reader', () => {
    expect(expressionWords('(actual - baseline) / target', WORDS)).toBe('(to date − baseline) ÷ target');
    expect(expressionWords('sum(weight * score) / sum(weight)', WORDS)).toBe(
      'sum of (weight × score) ÷ sum of (weight)',
    );
  });
});
