import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { MoneySplitView, MoneyView, SplitFiguresView } from '@mizan/shared/contracts';
import { provideMessages } from '@mizan/web/core';
import { firstValueFrom } from 'rxjs';

import { askedShare, shareKey, type AskedShare } from './asked-share';
import { SplitExplanation } from './split-explanation';

const usd = (amount: string): MoneyView => ({ amount, currency: 'USD' });
const paid = (amount: string): SplitFiguresView => ({
  reserved: usd('0.00'),
  committed: usd('0.00'),
  paid: usd(amount),
});
const ACTIVITY = { country: 'MA', mayChange: true, version: 1 };
const SPLITS: MoneySplitView = {
  dimension: 'country',
  year: 2014,
  groups: [
    {
      fundId: 'fund',
      fundName: { source: 'en', en: 'Regular budget' },
      currency: 'USD',
      shares: [{ key: 'MA', ...paid('112.00') }],
      unsplit: paid('7.00'),
      withoutActivity: paid('3.00'),
      whole: paid('119.00'),
    },
  ],
  activities: [
    {
      ...ACTIVITY,
      id: 'a',
      code: 'A-14-001',
      title: { source: 'en', en: 'Forum' },
      ruleId: 'thirds',
      parts: ['MA', 'SN', 'TR'].map((key) => ({ key, weight: '1.5' })),
      money: [{ fundId: 'fund', ...paid('100.00') }],
    },
    {
      ...ACTIVITY,
      id: 'b',
      code: 'A-14-002',
      title: { source: 'en', en: 'Study' },
      ruleId: null,
      parts: [{ key: 'MA', weight: '1' }],
      money: [{ fundId: 'fund', ...paid('78.66') }],
    },
    {
      ...ACTIVITY,
      id: 'c',
      code: 'A-14-003',
      title: { source: 'en', en: 'Guide' },
      ruleId: null,
      parts: null,
      country: null,
      money: [{ fundId: 'fund', ...paid('4.00') }],
    },
  ],
};

describe('why a receiver got so much', () => {
  const rowsOf = async (asked: AskedShare): Promise<readonly string[]> => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideRouter([]), provideMessages()],
    });
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    const fixture = TestBed.createComponent(SplitExplanation);
    fixture.componentRef.setInput('splits', SPLITS);
    fixture.componentRef.setInput('asked', asked);
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const cellsOf = (row: Element) => [...row.querySelectorAll('td')].map((cell) => cell.textContent);
    return [...page.querySelectorAll('.inputs tr')].map((row) => cellsOf(row).join(' ').replace(/\s+/g, ' ').trim());
  };

  it('names each activity with its weight, the unit that was left over, and the place where there is no rule', async () => {
    expect(await rowsOf({ fundId: 'fund', figure: 'paid', key: 'MA' })).toEqual([
      'Forum A-14-001 US$ 100.00 · weight 1.5 of 4.5 · with a unit that was left over 33.34',
      'Study A-14-002 US$ 78.66 · all to its place 78.66',
    ]);
  });

  it('names what no rule divides, and the money of no activity', async () => {
    expect(await rowsOf({ fundId: 'fund', figure: 'paid', key: null })).toEqual([
      'Guide A-14-003 no rule 4.00',
      'Money of no activity 3.00',
    ]);
  });

  it.each([
    { fundId: 'fund', figure: 'paid', key: 'St. John. Ltd' },
    { fundId: 'fund', figure: 'reserved', key: null },
  ] as const)('stands in the address and is read from it again', (asked) => {
    expect(askedShare(shareKey(asked))).toEqual(asked);
  });

  it.each([undefined, '', 'fund', 'fund.spent', 'fund.spent.MA'])('is nothing for the address %j', (named) => {
    expect(askedShare(named)).toBeNull();
  });
});
