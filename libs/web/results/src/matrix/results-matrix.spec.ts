import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import axe from 'axe-core';
import { firstValueFrom } from 'rxjs';
import type { MatrixCellView, MatrixGroupView, ResultsMatrixView } from '@mizan/shared/contracts';
import { provideMessages } from '@mizan/web/core';

import { ResultsMatrix } from './results-matrix';

/** There are no colours to measure in jsdom. */
const WITHOUT_PIXELS = { rules: { 'color-contrast': { enabled: false } } };
const OUTCOMES = 200;
const INDICATORS = 10;
const TEXT = { source: 'en' as const, en: 'Something' };

const COLUMNS = [2013, 2014, 2015].flatMap((year) =>
  ['03-31', '06-30', '09-30', '12-31'].map((day, index) => ({
    key: `${year}-Q${index + 1}`,
    endsOn: `${year}-${day}`,
    isCurrent: year === 2014 && index === 2,
  })),
);
const CELLS: readonly MatrixCellView[] = COLUMNS.map(({ key, endsOn }) => ({
  period: key,
  year: Number(key.slice(0, 4)),
  endsOn,
  isDue: endsOn <= '2014-09-30',
  isMissing: false,
  value: '1',
  actual: endsOn <= '2014-09-30' ? '8' : null,
  expected: '9.5',
  pace: '0.84',
  light: 'partly-on-track',
  reportId: null,
  state: 'approved',
}));
const INDEX = {
  score: '0.44',
  expected: '0.53',
  pace: '0.84',
  coverage: '1',
  light: 'on-track',
  reason: null,
} as const;

const groupOf = (outcome: number, indicators: number): MatrixGroupView => ({
  outcome: { id: `O${outcome}`, kind: 'outcome', code: `O${outcome}`, shortTitle: TEXT, title: TEXT },
  area: null,
  project: null,
  results: INDEX,
  rows: Array.from({ length: indicators }, (_, index) => ({
    indicator: {
      id: `M${outcome}.${index}`,
      code: `M${outcome}.${index}`,
      title: TEXT,
      shortTitle: TEXT,
      kind: 'measure',
      accumulation: 'incremental',
      unit: TEXT,
      decimals: 0,
      frequency: 'quarter',
    },
    results: INDEX,
    actual: '8',
    target: '18',
    isStale: false,
    cells: CELLS,
  })),
});
const viewOf = (groups: readonly MatrixGroupView[]): ResultsMatrixView => ({
  planId: 'plan',
  businessDate: '2014-09-30',
  year: null,
  years: [2013, 2014, 2015],
  columns: COLUMNS,
  groups,
  counts: [],
});

describe('ResultsMatrix', () => {
  let fixture: ComponentFixture<ResultsMatrix>;
  const host = (): HTMLElement => fixture.nativeElement;
  const box = (): HTMLElement => host().querySelector<HTMLElement>('.matrixbox') ?? host();
  const lines = () => [...host().querySelectorAll<HTMLElement>('tr.group, tr.line')];
  const numbers = () => lines().map((line) => Number(line.getAttribute('aria-rowindex')));
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset;

  async function render(groups: readonly MatrixGroupView[]): Promise<void> {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideRouter([]), provideMessages()],
    });
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    fixture = TestBed.createComponent(ResultsMatrix);
    document.body.append(fixture.nativeElement);
    fixture.componentRef.setInput('view', viewOf(groups));
    fixture.componentRef.setInput('groups', groups);
    await fixture.whenStable();
  }
  async function scrollTo(top: number): Promise<void> {
    box().scrollTop = top;
    box().dispatchEvent(new Event('scroll'));
    await fixture.whenStable();
  }
  async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
    const target = document.activeElement ?? host();
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await fixture.whenStable();
  }
  const many = () => Array.from({ length: OUTCOMES }, (_, index) => groupOf(index, INDICATORS));

  afterEach(() => {
    host().remove();
  });

  it('draws few of two thousand indicators by twelve periods, wherever one looks', async () => {
    await render(many());
    expect(lines().length).toBeLessThan(40);
    expect(numbers()[0]).toBe(2);
    await scrollTo(60_000);
    expect(lines().length).toBeLessThan(50);
    expect(numbers()[0]).toBeGreaterThan(700);
    expect(host().querySelector('tr.line')?.querySelectorAll('td.mc')).toHaveLength(COLUMNS.length);
  });

  it('says how large the whole is, and which line of it each one is', async () => {
    await render(many());
    const grid = host().querySelector('[role=grid]');
    expect(grid?.getAttribute('aria-rowcount')).toBe(String(OUTCOMES * (INDICATORS + 1) + 1));
    expect(grid?.getAttribute('aria-colcount')).toBe(String(COLUMNS.length + 4));
    await scrollTo(60_000);
    const shown = numbers();
    expect(shown).toEqual(shown.map((_, offset) => (shown[0] ?? 0) + offset));
    expect((await axe.run(host(), WITHOUT_PIXELS)).violations).toEqual([]);
  });

  it('says in each cell what is reached, what was to be reached, the pace and the light', async () => {
    await render([groupOf(1, 1)]);
    const cell = host().querySelector('tr.line td.mc');
    const texts = [...(cell?.querySelectorAll('.mc__v, .mc__e') ?? [])].map((one) =>
      one.lastChild?.textContent?.trim(),
    );
    expect(texts).toEqual(['8', '9.5', '0.84']);
    expect(cell?.querySelector('mz-light')).not.toBeNull();
    expect(host().querySelectorAll('tr.line td.mc--idle')).toHaveLength(5);
  });

  it('leads with arrows from cell to cell, and draws what comes into sight', async () => {
    await render(many());
    host().querySelector<HTMLElement>('[data-line="0"] a[tabindex="0"]')?.focus();
    await press('ArrowDown');
    await press('ArrowRight');
    expect({ ...focused() }).toEqual({ line: '1', column: '1' });
    expect(host().querySelectorAll('[data-line] a[tabindex="0"], [data-line][tabindex="0"]')).toHaveLength(1);
    await press('End', { ctrlKey: true });
    expect({ ...focused() }).toEqual({
      line: String(OUTCOMES * (INDICATORS + 1) - 1),
      column: String(COLUMNS.length + 3),
    });
  });

  it('lets the Tab key in where one looks when the cell that was left is out of sight', async () => {
    await render(many());
    await scrollTo(60_000);
    const stops = host().querySelectorAll<HTMLElement>('[data-line] a[tabindex="0"], [data-line][tabindex="0"]');
    expect(stops).toHaveLength(1);
    expect(Number(stops[0]?.closest<HTMLElement>('tr')?.getAttribute('aria-rowindex'))).toBe(numbers()[0]);
  });
});
