import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import axe from 'axe-core';

import { Chart } from './chart';
import type { ChartMark, ChartSeries } from './chart-data';

/** There are no colours to measure in jsdom. */
const WITHOUT_PIXELS = { rules: { 'color-contrast': { enabled: false } } };

const SERIES: readonly ChartSeries[] = [
  { label: 'Paid', values: [70215.5, null], display: ['70,215.50', '–'], token: '--mz-series-1' },
  { label: 'Committed', values: [46900, 24460], display: ['46,900.00', '24,460.00'], token: '--mz-series-2' },
];

describe('Chart', () => {
  let fixture: ComponentFixture<Chart>;
  let marks: ChartMark[];
  const host = (): HTMLElement => fixture.nativeElement;

  async function render(inputs: Readonly<Record<string, unknown>> = {}): Promise<void> {
    marks = [];
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    fixture = TestBed.createComponent(Chart);
    const all = {
      kind: 'bar',
      labels: ['P1.1', 'P1.2'],
      series: SERIES,
      label: 'Money by area',
      sentence: 'P1.1 has paid 70,215.50.',
      tableLabel: 'Show as table',
      chartLabel: 'Show as chart',
      categoryLabel: 'Area',
      ...inputs,
    };
    for (const [name, value] of Object.entries(all)) fixture.componentRef.setInput(name, value);
    fixture.componentInstance.markPicked.subscribe((mark) => marks.push(mark));
    await fixture.whenStable();
  }

  async function toggle(): Promise<void> {
    host().querySelector<HTMLButtonElement>('.chart__toggle')?.click();
    await fixture.whenStable();
  }

  const texts = (selector: string) => [...host().querySelectorAll(selector)].map((cell) => cell.textContent.trim());

  it('is an image with a name and a sentence that says its figures', async () => {
    await render();
    const canvas = host().querySelector('canvas');
    expect(canvas?.getAttribute('role')).toBe('img');
    expect(canvas?.getAttribute('aria-label')).toBe('Money by area');
    const said = host().querySelector(`#${canvas?.getAttribute('aria-describedby')}`);
    expect(said?.textContent).toBe('P1.1 has paid 70,215.50.');
  });

  it('shows the same figures as a table, as they were formatted', async () => {
    await render();
    await toggle();
    expect(host().querySelector('canvas')).toBeNull();
    expect(texts('thead th')).toEqual(['Area', 'Paid', 'Committed']);
    expect(texts('tbody th')).toEqual(['P1.1', 'P1.2']);
    expect(texts('td')).toEqual(['70,215.50', '46,900.00', '–', '24,460.00']);
    expect((await axe.run(host(), WITHOUT_PIXELS)).violations).toEqual([]);
    await toggle();
    expect(host().querySelector('table')).toBeNull();
  });

  it('lets the figures of the table lead where the marks lead', async () => {
    await render({ pickable: true });
    await toggle();
    host().querySelectorAll<HTMLButtonElement>('td button').item(3).click();
    expect(marks).toEqual([{ seriesIndex: 1, index: 1 }]);
  });

  it('gives a scatter two columns', async () => {
    const series = [{ ...SERIES[1], xValues: [0.9, 0.4], xDisplay: ['0.90', '0.40'], display: ['1.15', '0.65'] }];
    await render({ kind: 'scatter', series, xTitle: 'Pace of money', yTitle: 'Pace of results' });
    await toggle();
    expect(texts('thead th')).toEqual(['Area', 'Pace of money', 'Pace of results']);
    expect(texts('td')).toEqual(['0.90', '1.15', '0.40', '0.65']);
  });
});
