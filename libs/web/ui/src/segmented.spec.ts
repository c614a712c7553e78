import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import { Segmented, type SegmentedOption } from './segmented';

const PERIODS: readonly SegmentedOption[] = [
  { value: 'year', label: 'Year' },
  { value: 'semester', label: 'Semester' },
  { value: 'quarter', label: 'Quarter' },
];

describe('Segmented', () => {
  let fixture: ComponentFixture<Segmented>;

  async function render(options: readonly SegmentedOption[], direction = 'ltr'): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
    fixture = TestBed.createComponent(Segmented);
    fixture.componentRef.setInput('label', 'Period');
    fixture.componentRef.setInput('options', options);
    fixture.componentRef.setInput('value', 'year');
    const host: HTMLElement = fixture.nativeElement;
    host.dir = direction;
    await fixture.whenStable();
    return host;
  }

  const taken = (host: HTMLElement) => host.querySelector('[aria-checked="true"]')?.textContent.trim();
  const press = async (host: HTMLElement, key: string) => {
    host.querySelector('[tabindex="0"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await fixture.whenStable();
  };

  it('is a named radio group with one stop of the Tab key', async () => {
    const host = await render(PERIODS);
    expect(host.querySelector('[role="radiogroup"]')?.getAttribute('aria-label')).toBe('Period');
    expect([...host.querySelectorAll('button')].map((button) => button.tabIndex)).toEqual([0, -1, -1]);
  });

  it('takes what is clicked', async () => {
    const host = await render(PERIODS);
    host.querySelectorAll('button').item(2).click();
    await fixture.whenStable();
    expect(taken(host)).toBe('Quarter');
    expect(fixture.componentInstance.value()).toBe('quarter');
  });

  it.each([
    ['ltr', 'ArrowRight', 'Semester'],
    ['ltr', 'ArrowLeft', 'Quarter'],
    ['rtl', 'ArrowLeft', 'Semester'],
    ['rtl', 'ArrowRight', 'Quarter'],
    ['rtl', 'ArrowDown', 'Semester'],
    ['ltr', 'End', 'Quarter'],
  ])('moves along the line: %s %s leads to %s', async (direction, key, expected) => {
    const host = await render(PERIODS, direction);
    await press(host, key);
    expect(taken(host)).toBe(expected);
  });

  it('marks the current one of links', async () => {
    const host = await render(PERIODS.map((option) => ({ ...option, link: `/results/${option.value}` })));
    expect(host.querySelector('a[aria-current]')?.getAttribute('href')).toBe('/results/year');
    expect(host.querySelector('[role="radiogroup"]')).toBeNull();
  });

  it('brings the one that is taken into sight where the line is wider than the page', async () => {
    // Each choice is 80 wide and the page 100; what has been scrolled moves them.
    const measured = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      const row = this.closest('.seg');
      const place = row === this || row === null ? -1 : [...row.children].indexOf(this);
      return place < 0 ? new DOMRect(0, 0, 100, 30) : new DOMRect(place * 80 - (row?.scrollLeft ?? 0), 0, 80, 30);
    });
    const host = await render(PERIODS);
    const row = host.querySelector('.seg');
    expect(row?.scrollLeft).toBe(0);
    await press(host, 'End');
    expect(row?.scrollLeft).toBe(140);
    await press(host, 'Home');
    expect(row?.scrollLeft).toBe(0);
    measured.mockRestore();
  });
});
