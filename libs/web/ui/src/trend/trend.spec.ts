import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import axe from 'axe-core';

import { Trend } from './trend';
import type { TrendPicture } from './trend-picture';

/** There are no colours to measure in jsdom. */
const WITHOUT_PIXELS = { rules: { 'color-contrast': { enabled: false } } };

const PICTURE: TrendPicture = {
  end: 3,
  actual: [
    { at: 0, value: 0 },
    { at: 1.75, value: 8 },
  ],
  expected: [
    { at: 0, value: 0 },
    { at: 3, value: 18 },
  ],
  projection: { low: 12, value: 13.7, high: 15 },
  todayText: '8',
  targetText: 'target 18',
  projectionText: 'heading for 13.7',
  years: [{ at: 0.5, text: '2013' }],
  formatAxis: String,
};

describe('Trend', () => {
  let fixture: ComponentFixture<Trend>;
  const host = (): HTMLElement => fixture.nativeElement;
  const texts = (selector: string) => [...host().querySelectorAll(selector)].map((one) => one.textContent.trim());

  async function render(picture: TrendPicture): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    fixture = TestBed.createComponent(Trend);
    const inputs = {
      picture,
      label: 'Course of M1.2.1',
      sentence: '8 of 18 to date; heading for 13.7.',
      words: {
        actual: 'to date',
        expected: 'expected',
        projection: 'projection',
        band: 'its uncertainty',
        table: 'Show as table',
        chart: 'Show as chart',
      },
      heads: ['Period', 'To date', 'Expected'],
      rows: [{ label: 'Q3 2014', cells: ['8', '9.5'] }],
    };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
  }

  it('is an image with a name and a sentence that says its figures', async () => {
    await render(PICTURE);
    const image = host().querySelector('.trend');
    expect([image?.getAttribute('role'), image?.getAttribute('aria-label')]).toEqual(['img', 'Course of M1.2.1']);
    const said = host().querySelector(`#${image?.getAttribute('aria-describedby')}`);
    expect(said?.textContent).toBe('8 of 18 to date; heading for 13.7.');
    expect((await axe.run(host(), WITHOUT_PIXELS)).violations).toEqual([]);
  });

  it('names today, the target and where it is heading, and explains its lines', async () => {
    await render(PICTURE);
    expect(texts('.tl1, .tl2, .tl3')).toEqual(['8', 'target 18', 'heading for 13.7']);
    expect(texts('.trend__key li')).toEqual(['to date', 'expected', 'projection', 'its uncertainty']);
  });

  it('says nothing of a projection that is not there', async () => {
    await render({ ...PICTURE, projection: null });
    expect(texts('.tl3')).toEqual([]);
    expect(texts('.trend__key li')).toEqual(['to date', 'expected']);
  });

  it('shows the same figures as a table', async () => {
    await render(PICTURE);
    host().querySelector<HTMLButtonElement>('.chart__toggle')?.click();
    await fixture.whenStable();
    expect(texts('thead th')).toEqual(['Period', 'To date', 'Expected']);
    expect(texts('tbody th, tbody td')).toEqual(['Q3 2014', '8', '9.5']);
    expect(host().querySelector('.trend')).toBeNull();
    expect((await axe.run(host(), WITHOUT_PIXELS)).violations).toEqual([]);
  });
});
