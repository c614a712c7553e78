import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import axe from 'axe-core';

import { FieldControl } from './field-control';
import { FormField } from './form-field';

/** There are no colours to measure in jsdom. */
const WITHOUT_PIXELS = { rules: { 'color-contrast': { enabled: false } } };

@Component({
  imports: [FieldControl, FormField],
  template: `
    <mz-field label="Amount" hint="In US$" [error]="error()" [required]="true"><input class="input" /></mz-field>
    <mz-field label="Dates"><input id="other" aria-label="From" /><input mzControl class="to" /></mz-field>
  `,
})
class Form {
  readonly error = signal<string | null>(null);
}

describe('FormField', () => {
  let fixture: ComponentFixture<Form>;
  const amount = (): HTMLInputElement => fixture.nativeElement.querySelector('input');

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    fixture = TestBed.createComponent(Form);
    await fixture.whenStable();
  });

  const described = () =>
    (amount().getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => fixture.nativeElement.querySelector(`#${id}`)?.textContent);

  it('belongs to the control inside it', () => {
    expect(amount().labels?.item(0).textContent).toContain('Amount');
    expect(amount().getAttribute('aria-required')).toBe('true');
    expect(amount().getAttribute('aria-invalid')).toBe('false');
    expect(described()).toEqual(['In US$']);
  });

  it('tells the control why it was refused, and takes it back', async () => {
    fixture.componentInstance.error.set('Short by 4,505.50');
    await fixture.whenStable();
    expect(amount().getAttribute('aria-invalid')).toBe('true');
    expect(described()).toEqual(['In US$', 'Short by 4,505.50']);
    fixture.componentInstance.error.set(null);
    await fixture.whenStable();
    expect(described()).toEqual(['In US$']);
  });

  it('belongs to the marked control when there are several', () => {
    const to: HTMLInputElement = fixture.nativeElement.querySelector('.to');
    expect(to.labels?.item(0).textContent).toContain('Dates');
    expect(fixture.nativeElement.querySelector('#other').labels).toHaveLength(0);
  });

  it('has no violation that axe finds', async () => {
    fixture.componentInstance.error.set('Short by 4,505.50');
    await fixture.whenStable();
    expect((await axe.run(fixture.nativeElement, WITHOUT_PIXELS)).violations).toEqual([]);
  });
});
