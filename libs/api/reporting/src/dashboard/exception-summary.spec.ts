import { EXCEPTION_KINDS, type ExceptionView } from '@mizan/shared/contracts';
import fc from 'fast-check';

import { EXCEPTIONS_SHOWN, NO_EXCEPTIONS, mergeSummaries, onlyKinds, summaryOf } from './exception-summary';

const exception: fc.Arbitrary<ExceptionView> = fc.record({
  kind: fc.constantFrom(...EXCEPTION_KINDS.slice(0, 2)),
  id: fc.uuid(),
  code: fc.stringMatching(/^[A-C]\d$/),
  title: fc.constant({ source: 'en', en: 'a', fr: 'a', ar: 'a' } as const),
  date: fc.integer({ min: 10, max: 28 }).map((day) => `2014-03-${day}`),
  detail: fc.constant(null),
  pace: fc.constant(null),
  period: fc.constant(null),
});
const found = fc.uniqueArray(exception, { maxLength: 70, selector: ({ id }) => id });

describe('a summary of exceptions', () => {
  it('shows the oldest of each kind and counts them all', () => {
    fc.assert(
      fc.property(found, (all) => {
        const { first, counts } = summaryOf(all);
        for (const kind of EXCEPTION_KINDS) {
          const shown = first.filter((one) => one.kind === kind).map(({ date }) => date);
          const dates = all.filter((one) => one.kind === kind).map(({ date }) => date);
          expect(shown).toEqual(dates.toSorted().slice(0, EXCEPTIONS_SHOWN));
          expect(counts[kind]).toBe(dates.length);
        }
      }),
    );
  });

  it('of parts is the summary of the whole', () => {
    fc.assert(
      fc.property(found, fc.nat(70), (all, cut) => {
        expect(mergeSummaries([all.slice(cut), all.slice(0, cut)].map(summaryOf))).toEqual(summaryOf(all));
      }),
    );
  });

  it('of some kinds and of the others make the whole again', () => {
    fc.assert(
      fc.property(found, (all) => {
        const whole = summaryOf(all);
        const [kind, ...others] = EXCEPTION_KINDS;
        expect(mergeSummaries([onlyKinds(whole, others), onlyKinds(whole, [kind])])).toEqual(whole);
        expect(onlyKinds(whole, []).counts).toEqual(NO_EXCEPTIONS.counts);
      }),
    );
  });
});
