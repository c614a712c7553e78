import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { Language, SplitDimension, SplitRuleView } from '@mizan/shared/contracts';
import { LanguageChoice, provideMessages } from '@mizan/web/core';
import { firstValueFrom } from 'rxjs';

import { SplitRuleDialog } from './split-rule-dialog';

const RULE: SplitRuleView = {
  id: 'one',
  dimension: 'partner',
  name: { source: 'fr', fr: 'Par moitié' },
  parts: [
    { key: 'ALECSO', weight: '1' },
    { key: 'OIC', weight: '2.5' },
  ],
  activities: 3,
  createdBy: null,
  createdAt: '2014-02-03T09:00:00.000Z',
};

describe('the dialog that makes a rule', () => {
  let fixture: ComponentFixture<SplitRuleDialog>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement;

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }

  async function open(dimension: SplitDimension, language: Language, from: SplitRuleView | null = null): Promise<void> {
    HTMLDialogElement.prototype.showModal = () => undefined;
    await firstValueFrom(TestBed.inject(TranslocoService).load(language));
    TestBed.inject(LanguageChoice).choose(language);
    await settle();
    fixture = TestBed.createComponent(SplitRuleDialog);
    fixture.componentRef.setInput('dimension', dimension);
    fixture.componentRef.setInput('from', from);
    await settle();
  }

  async function type(name: string, text: string): Promise<void> {
    const control = page().querySelector<HTMLInputElement | HTMLSelectElement>(
      `[aria-label="${name}"], input[lang="${name}"]`,
    );
    if (control === null) throw new Error(`There is no ${name}.`);
    control.value = text;
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input'));
    await settle();
  }

  async function send(): Promise<void> {
    page().querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
  }

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting(), provideMessages()],
    });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  it('reads weights in Arabic digits, names in three languages, and leaves empty rows out', async () => {
    await open('country', 'ar');
    await type('en', 'Two hosts');
    await type('ar', 'مضيفان');
    await type('البلد 1', 'MA');
    await type('الوزن 1', '٣٫٥');
    await type('البلد 2', 'SN');
    await type('الوزن 2', '٤٠');
    await send();
    const sent = http.expectOne('/api/split-rules');
    expect(sent.request.body).toEqual({
      dimension: 'country',
      name: { source: 'en', en: 'Two hosts', ar: 'مضيفان' },
      parts: [
        { key: 'MA', weight: '3.5' },
        { key: 'SN', weight: '40' },
      ],
    });
    expect(sent.request.headers.get('Idempotency-Key')).not.toBe('');
    const made: boolean[] = [];
    fixture.componentInstance.done.subscribe(() => made.push(true));
    sent.flush({ id: 'two' }, { status: 201, statusText: '201' });
    await settle();
    expect(made).toEqual([true]);
  });

  it.each([
    ['0', 'The weight of UNESCO must be more than zero.'],
    ['-2', 'The weight of UNESCO must be more than zero.'],
    ['a half', 'Each receiver needs a name and a weight that is a number.'],
    ['', 'Each receiver needs a name and a weight that is a number.'],
  ])('says what is wrong with a weight %j before it is sent', async (weight, sentence) => {
    await open('partner', 'en');
    await type('Partner 1', 'UNESCO');
    await type('Weight 1', weight);
    await send();
    expect(page().querySelector('[role=alert]')?.textContent?.trim()).toBe(sentence);
  });

  it('begins as the rule that it is made from, and shows why the server refuses it', async () => {
    await open('partner', 'fr', RULE);
    expect(page().querySelector<HTMLInputElement>('[aria-label="Poids 2"]')?.value).toBe('2,5');
    await type('Partenaire 2', 'Unesco');
    await send();
    const sent = http.expectOne('/api/split-rules');
    expect(sent.request.body).toMatchObject({
      name: RULE.name,
      parts: [RULE.parts[0], { key: 'Unesco', weight: '2.5' }],
    });
    const refusal = { code: 'split.receiver-twice', requestId: 'r-1', params: { key: 'Unesco' } };
    sent.flush(refusal, { status: 422, statusText: '422' });
    await settle();
    expect(page().querySelector('[role=alert]')?.textContent?.trim()).toBe('Unesco figure deux fois dans la règle.');
  });
});
