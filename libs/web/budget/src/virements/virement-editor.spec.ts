import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageChoice, provideMessages } from '@mizan/web/core';
import { firstValueFrom } from 'rxjs';

import { VirementEditor } from './virement-editor';

const line = (projectId: string, amount: string) => ({
  projectId,
  natureId: null,
  amount: { amount, currency: 'USD' },
});
const VIREMENT = {
  id: 'v1',
  version: 1,
  justification: 'More pupils',
  lines: [line('a', '-1500.00'), line('b', '1500.00')],
};

describe('the editor of a virement', () => {
  let fixture: ComponentFixture<VirementEditor>;

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }

  async function speak(language: 'en' | 'fr'): Promise<void> {
    await firstValueFrom(TestBed.inject(TranslocoService).load(language));
    TestBed.inject(LanguageChoice).choose(language);
    await settle();
  }

  async function show(virement: object): Promise<void> {
    fixture.componentRef.setInput('virement', virement);
    await settle();
  }

  /** The justification, and then what each line gives and takes. */
  const fields = (): (HTMLInputElement | HTMLTextAreaElement)[] => [
    ...fixture.nativeElement.querySelectorAll('textarea, input'),
  ];
  const shown = (): string[] => fields().map(({ value }) => value);

  async function type(at: number, text: string): Promise<void> {
    const field = fields()[at];
    if (!field) throw new Error(`There is no field ${at}.`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  }

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting(), provideMessages()],
    });
    await speak('en');
    fixture = TestBed.createComponent(VirementEditor);
    fixture.componentRef.setInput('planId', 'plan');
    fixture.componentRef.setInput('year', 2014);
    await show(VIREMENT);
  });

  it('begins as the virement is, with figures as they are typed', () => {
    expect(shown()).toEqual(['More pupils', '1500.00', '', '', '1500.00']);
  });

  it('keeps what was typed when the virement is read anew, and in the marks of another language when that is switched', async () => {
    await type(0, 'Fewer pupils');
    await type(1, '900');
    await show({ ...VIREMENT, version: 2 });
    await speak('fr');
    expect(shown()).toEqual(['Fewer pupils', '900', '', '', '1500,00']);
  });

  it('begins anew with another virement', async () => {
    await type(0, 'Fewer pupils');
    await show({ ...VIREMENT, id: 'v2', justification: 'Another' });
    expect(shown()[0]).toBe('Another');
  });

  it('says when somebody else was faster, and sends the version that was read then', async () => {
    const http = TestBed.inject(HttpTestingController);
    const stale = jest.fn();
    fixture.componentInstance.stale.subscribe(stale);
    const keep = async () => {
      fixture.nativeElement.querySelector('form').dispatchEvent(new Event('submit'));
      await settle();
      return http.expectOne('/api/virements/v1');
    };
    const first = await keep();
    first.flush({ code: 'version.stale', requestId: 'r-1' }, { status: 412, statusText: 'stale' });
    await settle();
    expect(stale).toHaveBeenCalledTimes(1);
    await show({ ...VIREMENT, version: 2 });
    expect((await keep()).request.headers.get('If-Match')).toBe('"2"');
  });
});
