import { provideHttpClient } from '@angular/common/http';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { MoneyView, YearEndBalanceView, YearEndKeyView, YearEndView } from '@mizan/shared/contracts';
import { provideMessages } from '@mizan/web/core';
import { firstValueFrom } from 'rxjs';

import { YearEndDecisions } from './year-end-decisions';
import { YearEndFund } from './year-end-fund';

const usd = (amount: string): MoneyView => ({ amount, currency: 'USD' });
const balance = (revised: string): YearEndBalanceView => ({
  ...{ revised: usd(revised), allotted: usd(revised), paid: usd(revised) },
  ...{ frozen: usd('0.00'), reserved: usd('0.00'), committed: usd('0.00'), available: usd('0.00') },
});
const FIGURES = {
  revised: usd('100.00'),
  paid: usd('70.00'),
  carriedCommitments: usd('20.00'),
  carriedReservations: usd('0.00'),
  carriedBalance: usd('0.00'),
  lapsing: usd('10.00'),
};
const KEY: YearEndKeyView = {
  ...FIGURES,
  controlId: 'key',
  projectId: 'project',
  projectCode: 'P1',
  projectTitle: { source: 'en', en: 'Partners' },
  natureName: null,
  decision: 'lapse',
  months: [],
  planned: [],
  before: balance('100.00'),
  after: balance('70.00'),
  arrives: balance('20.00'),
  obstacle: null,
  documents: [
    {
      ...{ commitmentId: 'contract', code: 'C-14-001', kind: 'contract', supplier: 'Conference centre' },
      ...{ part: 'committed', decision: 'carry', open: usd('20.00'), agreedOpen: usd('20.00') },
      ...{ activityCode: 'A-14-001', dueDate: null },
    },
  ],
};
const FUND: YearEndView['funds'][number] = {
  ...{ fundId: 'fund', code: 'RB', name: { source: 'en', en: 'Regular budget' }, currency: 'USD', isRegular: true },
  totals: FIGURES,
  units: [
    { unitId: 'unit', code: 'DERC', name: { source: 'en', en: 'External relations' }, totals: FIGURES, keys: [KEY] },
  ],
};
const VIEW: YearEndView = {
  ...{ year: 2014, nextYear: 2015, yearStatus: 'open', state: 'prepared', version: 1, funds: [FUND] },
  ...{ prepared: null, approved: null, closed: null, reopenings: [], checklist: [], differences: [] },
  ...{ isBlocked: false, mayApprove: false },
};

describe('the end of a year in one fund', () => {
  let fixture: ComponentFixture<YearEndFund>;
  const page = (): HTMLElement => fixture.nativeElement;
  const decisions = (): YearEndDecisions => TestBed.inject(YearEndDecisions);
  const choice = (label: string): HTMLSelectElement => {
    const found = page().querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
    if (!found) throw new Error(`There is no choice called "${label}".`);
    return found;
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  };
  const choose = async (label: string, value: string): Promise<void> => {
    const select = choice(label);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settle();
  };
  const open = async (isOpen: boolean): Promise<void> => {
    fixture = TestBed.createComponent(YearEndFund);
    fixture.componentRef.setInput('fund', FUND);
    fixture.componentRef.setInput('nextYear', 2015);
    fixture.componentRef.setInput('isOpen', isOpen);
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(),
        provideRouter([]),
        provideMessages(),
        YearEndDecisions,
      ],
    });
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  });

  it('shows where the money of a project goes, and what was decided, as words where nothing may be changed', async () => {
    await open(false);
    expect(page().querySelectorAll('select').length).toBe(0);
    expect(page().textContent).toContain('Balance lapses');
    expect(page().textContent).toContain('After closing: 70.00 revised, allotted and paid');
  });

  it('sends every decision, the changed ones and those that nobody has touched', async () => {
    await open(true);
    expect(decisions().hasChanges()).toBe(false);
    await choose('Decision about C-14-001', 'lapse');
    await choose('Decision about the balance of P1', 'rephase');
    expect(decisions().hasChanges()).toBe(true);
    expect(decisions().request(VIEW)).toEqual({
      balances: [{ controlId: 'key', decision: 'rephase', months: [1, 2, 3] }],
      commitments: [{ commitmentId: 'contract', decision: 'lapse' }],
    });
    await choose('Decision about the balance of P1', 'carry');
    expect(decisions().request(VIEW).balances).toEqual([{ controlId: 'key', decision: 'carry', months: [] }]);
  });

  it('lets months be chosen, but never none', async () => {
    await open(true);
    await choose('Decision about the balance of P1', 'rephase');
    const months = (): HTMLInputElement[] => [...page().querySelectorAll<HTMLInputElement>('fieldset input')];
    for (const at of [0, 1, 2]) {
      months()[at]?.click();
      await settle();
    }
    expect(decisions().request(VIEW).balances[0]?.months).toEqual([3]);
    months()[11]?.click();
    await settle();
    expect(decisions().request(VIEW).balances[0]?.months).toEqual([3, 12]);
  });
});
