import type { IndicatorReportView, SheetRowAnswerView, SheetRowView } from '@mizan/shared/contracts';

import { pasted } from './sheet-paste';
import {
  answered,
  changeOf,
  decided,
  isChanged,
  isUnsaved,
  left,
  toDateOf,
  untouched,
  withEdits,
  withTheirs,
  withTyped,
  type SheetRow,
} from './sheet-row';

const text = (en: string) => ({ source: 'en' as const, en });

function report(more: Partial<IndicatorReportView> = {}): IndicatorReportView {
  const said = {
    value: '5',
    numerator: null,
    denominator: null,
    levelId: null,
    narrative: null,
    confidence: 'measured',
  };
  const nothing = {
    varianceReason: null,
    varianceText: null,
    correctiveAction: null,
    fallReason: null,
    evidenceLink: null,
  };
  const whole = { ...said, ...nothing, milestones: [], breakdown: [], state: 'draft', version: 3, changedBy: 'Amina' };
  return { ...whole, ...more } as unknown as IndicatorReportView;
}

function view(more: Partial<SheetRowView> = {}, kind = 'measure'): SheetRowView {
  const indicator = { id: `id-${kind}`, code: 'M1', kind, accumulation: 'incremental', decimals: 2 };
  const before = { before: '11', beforeNumerator: '3', beforeDenominator: '4' };
  return { indicator, ...before, levels: [], report: null, ...more } as unknown as SheetRowView;
}

const rate = (): SheetRow => untouched(view({}, 'rate'));
const saved = (to: Partial<IndicatorReportView>): SheetRowAnswerView => ({
  indicatorId: 'id-measure',
  outcome: 'saved',
  report: report(to),
  problem: null,
});

describe('a row of the sheet', () => {
  it('reads digits of any script and a decimal comma, and keeps what it cannot read', () => {
    const arabic = withTyped(untouched(view()), 'value', '١٢٫٥', 'ar');
    expect(changeOf(arabic)).toEqual({ indicatorId: 'id-measure', version: null, value: '12.5' });
    expect(changeOf(withTyped(untouched(view()), 'value', '12,5', 'fr'))?.value).toBe('12.5');
    const wrong = withTyped(arabic, 'value', 'twelve', 'en');
    expect([wrong.typed.value, wrong.faults.value, changeOf(wrong), isUnsaved(wrong)]).toEqual([
      'twelve',
      'unreadable',
      null,
      true,
    ]);
    expect(withTyped(untouched(view()), 'value', '1.234', 'fr').faults.value).toBe('ambiguous');
  });

  it('sends nothing when it is back at what is saved', () => {
    const row = withTyped(untouched(view({ report: report() })), 'value', '6', 'en');
    expect(changeOf(row)).toMatchObject({ version: 3, value: '6' });
    expect(isChanged(withTyped(row, 'value', '5', 'en'))).toBe(false);
    expect(changeOf(withTyped(row, 'value', '', 'en'))).toMatchObject({ value: null });
  });

  it('waits for the other half of a rate', () => {
    const half = withTyped(rate(), 'numerator', '2', 'en');
    expect([changeOf(half), isUnsaved(half)]).toEqual([null, true]);
    expect(changeOf(withTyped(half, 'denominator', '4', 'en'))).toMatchObject({ numerator: '2', denominator: '4' });
  });

  it('keeps what was typed while it was being saved, and the text of the cell in which somebody stands', () => {
    const sent = { indicatorId: 'id-measure', version: 3, value: '1200' };
    const typing = withTyped(untouched(view({ report: report() })), 'value', '12005', 'en');
    const after = answered(typing, sent, saved({ value: '1200', version: 4 }), 'value');
    expect(changeOf(after)).toMatchObject({ version: 4, value: '12005' });
    const still = withTyped(untouched(view({ report: report() })), 'value', '1200', 'en');
    const held = answered(still, sent, saved({ value: '1200', version: 4 }), 'value');
    expect([held.typed.value, isUnsaved(held), left(held).typed]).toEqual(['1200', false, {}]);
  });

  it('does not ask again what was refused until it is changed', () => {
    const row = withTyped(untouched(view()), 'value', '-1', 'en');
    const problem = { code: 'request.invalid', title: '', fields: [{ path: 'value', rule: 'too-small' }] } as const;
    const refused = answered(
      row,
      { indicatorId: 'id-measure', version: null, value: '-1' },
      {
        indicatorId: 'id-measure',
        outcome: 'refused',
        report: null,
        problem,
      },
    );
    expect([changeOf(refused), isUnsaved(refused), refused.problem?.fields]).toEqual([null, true, problem.fields]);
    expect(changeOf(withTyped(refused, 'value', '1', 'en'))).toMatchObject({ value: '1' });
  });

  it('merges what somebody else wrote into other fields', () => {
    const row = withTyped(untouched(view({ report: report() })), 'value', '6', 'en');
    const merged = withTheirs(row, report({ version: 4, narrative: text('Two meetings.') }));
    expect(merged.conflict).toBeNull();
    expect(changeOf(merged)).toEqual({ indicatorId: 'id-measure', version: 4, value: '6' });
  });

  it('asks when both wrote into the same field, and loses neither before', () => {
    const row = withTyped(untouched(view({ report: report() })), 'value', '6', 'en');
    const torn = withTheirs(row, report({ version: 4, value: '7' }));
    expect([torn.conflict?.fields, changeOf(torn), torn.edits.value]).toEqual([['value'], null, '6']);
    expect(changeOf(decided(torn, 'mine'))).toMatchObject({ version: 4, value: '6' });
    const theirs = decided(torn, 'theirs');
    expect([theirs.view.report?.value, isUnsaved(theirs)]).toEqual(['7', false]);
  });

  it('takes it for no conflict when both wrote the same', () => {
    const row = withTyped(untouched(view({ report: report() })), 'value', '6', 'en');
    const merged = withTheirs(row, report({ version: 4, value: '6' }));
    expect([merged.conflict, isChanged(merged)]).toEqual([null, false]);
  });

  it('adds this period to what was before, exactly', () => {
    const half = withTyped(untouched(view({ before: '0.1' })), 'value', '0.2', 'en');
    expect(toDateOf(half).total).toBe('0.3');
    const both = withTyped(withTyped(rate(), 'numerator', '2', 'en'), 'denominator', '4', 'en');
    expect(toDateOf(both)).toEqual({ total: null, parts: ['5', '8'] });
    const level = view({ indicator: { ...view().indicator, accumulation: 'latest' } });
    expect(toDateOf(untouched(level)).total).toBe('11');
  });
});

describe('a block pasted from a spreadsheet', () => {
  it('fills figures, denominators of rates and what happened, and leaves closed rows alone', () => {
    const closed = untouched(view({ report: report({ state: 'approved' }) }));
    const rows = [untouched(view()), closed, rate()];
    const block = '١٢\t\tTwo meetings\n99\t\tno\n3\t4\t';
    const { rows: after, filled } = pasted(rows, block, { row: 0, column: 'figure' }, 'en');
    expect(after[0]?.edits).toEqual({ value: '12', narrative: { source: 'en', en: 'Two meetings' } });
    expect(after[1]).toBe(closed);
    expect(after[2]?.edits).toEqual({ numerator: '3', denominator: '4' });
    expect(filled).toBe(4);
  });

  it('begins where it is pasted', () => {
    const rows = [untouched(view()), untouched(view())];
    const { rows: after } = pasted(rows, '5', { row: 1, column: 'figure' }, 'en');
    expect([after[0]?.edits, after[1]?.edits]).toEqual([{}, { value: '5' }]);
  });

  it('keeps other languages of a text', () => {
    const written = { source: 'fr' as const, fr: 'Deux réunions' };
    const row = untouched(view({ report: report({ narrative: written }) }));
    const { rows: after } = pasted([row], '1\t\tTwo', { row: 0, column: 'figure' }, 'en');
    expect(after[0]?.edits.narrative).toEqual({ source: 'fr', fr: 'Deux réunions', en: 'Two' });
    expect(isChanged(withEdits(after[0] ?? row, { narrative: written, value: '5' }))).toBe(false);
  });
});
