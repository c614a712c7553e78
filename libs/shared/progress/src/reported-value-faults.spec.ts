import fc from 'fast-check';

import { faultsOfReport, type ReportedFigures, type ReportRules } from './reported-value-faults';

const RULES: ReportRules = { decimals: 2, min: '0', max: '100', levelIds: ['some', 'all'] };
const faults = (reported: ReportedFigures, changes: Partial<ReportRules> = {}): readonly string[] =>
  faultsOfReport(reported, { ...RULES, ...changes }).map(({ field, fault }) => `${field}: ${fault}`);

describe('a reported value', () => {
  it.each(['0', '100', '12.50', '12.500000', '-0'])('of %s can be taken', (value) => {
    expect(faults({ value })).toEqual([]);
  });

  it.each(['', ' ', '1e3', 'Infinity', 'NaN', '1,5', '٣', '.5', '5.', '+1', '--1', '0x10', 'x1', '1x'])(
    'of "%s" is not a number',
    (value) => {
      expect(faults({ value })).toEqual(['value: not-a-number']);
    },
  );

  it.each([
    ['-0.01', ['value: out-of-bounds']],
    ['100.01', ['value: out-of-bounds']],
    ['1.234', ['value: too-precise']],
    ['100.001', ['value: out-of-bounds', 'value: too-precise']],
  ])('of %s: %j', (value, found) => {
    expect(faults({ value })).toEqual(found);
  });

  it('has no bounds where none are set', () => {
    expect(faults({ value: '-999999' }, { min: null })).toEqual([]);
    expect(faults({ value: '999999' }, { max: null })).toEqual([]);
  });

  it.each([
    ['49', { before: '50' }, ['value: falls-without-reason']],
    ['49', { before: '50', fallReason: '  ' }, ['value: falls-without-reason']],
    ['49', { before: '50', fallReason: null }, ['value: falls-without-reason']],
    ['49', { before: '50', fallReason: 'One office closed.' }, []],
    ['50', { before: '50' }, []],
    ['51', { before: '50' }, []],
    ['49', { before: null }, []],
    ['x', { before: '50' }, ['value: not-a-number']],
  ])('of %s with %j: %j', (value, changes, found) => {
    expect(faults({ value }, changes)).toEqual(found);
  });

  it('that is not there yet has no fault', () => {
    expect(faults({ value: null, numerator: null, denominator: null, levelId: null }, { before: '50' })).toEqual([]);
    expect(faults({})).toEqual([]);
  });
});

describe('a reported rate', () => {
  it.each([
    ['3', '4', []],
    ['400', '500.123456', []],
    ['0', '0', []],
    ['3', null, ['denominator: denominator-missing']],
    [null, '4', ['numerator: numerator-missing']],
    ['3', '0', ['denominator: denominator-zero']],
    ['3', '0.00', ['denominator: denominator-zero']],
    ['-3', '4', ['numerator: out-of-bounds']],
    ['3', '-4', ['denominator: out-of-bounds']],
    ['3', '4.1234567', ['denominator: too-precise']],
    ['x', '0', ['numerator: not-a-number']],
    ['3', 'y', ['denominator: not-a-number']],
  ])('of %s over %s: %j', (numerator, denominator, found) => {
    expect(faults({ numerator, denominator })).toEqual(found);
  });
});

describe('a reported level', () => {
  it.each([
    ['some', RULES.levelIds ?? [], []],
    ['none', RULES.levelIds ?? [], ['levelId: level-unknown']],
    ['some', [], ['levelId: level-unknown']],
  ])('%s of %j: %j', (levelId, levelIds, found) => {
    expect(faults({ levelId }, { levelIds })).toEqual(found);
  });

  it('of an indicator without a rubric is unknown', () => {
    expect(faultsOfReport({ levelId: 'some' }, { decimals: 0, min: null, max: null })).toEqual([
      { field: 'levelId', fault: 'level-unknown' },
    ]);
  });
});

describe('whatever is typed', () => {
  it('is answered and never thrown at', () => {
    const anyText = fc.option(fc.oneof(fc.string(), fc.constantFrom('NaN', '-Infinity', '1e999', '0', '-0', '00')));
    const anyFigures = fc.record({ value: anyText, numerator: anyText, denominator: anyText, levelId: anyText });
    fc.assert(
      fc.property(anyFigures, (reported) => {
        const found = faultsOfReport(reported, { ...RULES, before: '1' });
        expect(found.every(({ field }) => field in reported)).toBe(true);
      }),
    );
  });
});
