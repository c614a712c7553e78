import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { PartnerRowView } from '@mizan/shared/contracts';
import { provideMessages } from '@mizan/web/core';
import { firstValueFrom } from 'rxjs';

import { PartnerForm } from './partner-form';

const DESERT: PartnerRowView = {
  id: 'desert',
  code: 'DESERT',
  name: { source: 'fr', fr: 'Fond pour le desert' },
  type: 'foundation',
  version: 3,
};

describe('the form of partners', () => {
  let fixture: ComponentFixture<PartnerForm>;
  let http: HttpTestingController;
  const field = <Control extends HTMLElement = HTMLInputElement>(selector: string): Control => {
    const found = (fixture.nativeElement as HTMLElement).querySelector<Control>(selector);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  };

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }

  async function set(control: HTMLInputElement | HTMLSelectElement, text: string): Promise<void> {
    control.value = text;
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input'));
    await settle();
  }

  async function send(): Promise<void> {
    field('form').dispatchEvent(new Event('submit'));
    await settle();
  }

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting(), provideMessages()],
    });
    http = TestBed.inject(HttpTestingController);
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
    fixture = TestBed.createComponent(PartnerForm);
    fixture.componentRef.setInput('partners', [DESERT]);
    await settle();
  });
  afterEach(() => http.verify());

  it('records a new one, and is empty again', async () => {
    await set(field('[name="code"]'), 'NORTH');
    await set(field('input[lang="en"]'), 'Northern Aid');
    await send();
    const asked = http.expectOne('/api/partners');
    expect([asked.request.method, asked.request.body]).toEqual([
      'POST',
      { code: 'NORTH', name: { source: 'en', en: 'Northern Aid' }, type: 'government' },
    ]);
    asked.flush({ id: 'north' });
    await settle();
    expect([field('[name="code"]').value, field('input[lang="en"]').value]).toEqual(['', '']);
  });

  it('mends the name and type of one that is chosen, on the version that was seen, and not its code', async () => {
    await set(field<HTMLSelectElement>('[name="partner"]'), 'desert');
    expect([field('[name="code"]').value, field('[name="code"]').disabled]).toEqual(['DESERT', true]);
    expect(field<HTMLSelectElement>('[name="type"]').value).toBe('foundation');
    await set(field('input[lang="fr"]'), 'Fonds pour le désert');
    await send();
    const asked = http.expectOne('/api/partners/desert');
    expect([asked.request.method, asked.request.headers.get('If-Match')]).toEqual(['PATCH', '"3"']);
    expect(asked.request.body).toEqual({ name: { source: 'fr', fr: 'Fonds pour le désert' }, type: 'foundation' });
    asked.flush({ id: 'desert', version: 4 });
    await settle();
    expect(field<HTMLSelectElement>('[name="partner"]').value).toBe('');
  });

  it('keeps what was typed when somebody else was faster, and sends the version that is read then', async () => {
    let readAnew = 0;
    fixture.componentInstance.kept.subscribe(() => (readAnew += 1));
    await set(field<HTMLSelectElement>('[name="partner"]'), 'desert');
    await set(field('input[lang="fr"]'), 'Fonds pour le désert');
    await send();
    http
      .expectOne('/api/partners/desert')
      .flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    expect(readAnew).toBe(1);
    fixture.componentRef.setInput('partners', [{ ...DESERT, version: 4 }]);
    await settle();
    expect(field('input[lang="fr"]').value).toBe('Fonds pour le désert');
    await send();
    expect(http.expectOne('/api/partners/desert').request.headers.get('If-Match')).toBe('"4"');
  });
});
