import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { ROLE_PERMISSIONS, type Role, type SessionView } from '@mizan/shared/contracts';
import { SessionStore, provideMessages } from '@mizan/web/core';
import { Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { SettingsPage } from './settings-page';

function sessionOf(role: Role, businessDate: string, isDemonstration: boolean): SessionView {
  const permissions = ROLE_PERMISSIONS[role];
  const clock = { businessDate, isDemonstration };
  return { userId: 'one', name: 'One', email: 'one@example.org', language: 'en', roles: [], permissions, clock };
}

describe('the page of settings', () => {
  let fixture: ComponentFixture<SettingsPage>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement;

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }

  async function open(session: SessionView): Promise<void> {
    const restored = TestBed.inject(SessionStore).restore();
    http.expectOne('/api/session').flush(session);
    await restored;
    fixture = TestBed.createComponent(SettingsPage);
    await settle();
  }

  async function moveTo(day: string): Promise<void> {
    const control = page().querySelector('input');
    if (control !== null) control.value = day;
    control?.dispatchEvent(new Event('input'));
    page().querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  }

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideMessages(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  });

  afterEach(() => http.verify());

  it('moves the business date of a demonstration and shows the new one', async () => {
    await open(sessionOf('administrator', '2014-09-30', true));
    await moveTo('2014-12-31');
    const sent = http.expectOne('/api/settings/business-date');
    expect([sent.request.method, sent.request.body]).toEqual(['PUT', { businessDate: '2014-12-31' }]);
    sent.flush(null, { status: 204, statusText: '204' });
    await settle();
    http.expectOne('/api/session').flush(sessionOf('administrator', '2014-12-31', true));
    await settle();
    expect(page().querySelector('dd')?.textContent.trim()).toBe('31 Dec 2014');
    expect(TestBed.inject(Toasts).shown()[0]?.text).toBe('The business date is now 31 Dec 2014.');
  });

  it('shows at the field why a date was refused', async () => {
    await open(sessionOf('administrator', '2014-09-30', true));
    await moveTo('');
    const body = { code: 'request.invalid', requestId: 'r-1', fields: [{ path: 'businessDate', rule: 'date' }] };
    http.expectOne('/api/settings/business-date').flush(body, { status: 400, statusText: '400' });
    await settle();
    expect(page().querySelector('[role=alert]')?.textContent).toBe('Please correct the marked fields.');
    expect(page().querySelector('.bad')?.textContent).toBe('This is not a date of the calendar.');
  });

  it('offers no form where the business date is today', async () => {
    await open(sessionOf('administrator', '2026-01-15', false));
    expect(page().querySelector('form')).toBeNull();
    expect(page().querySelector('dl')?.textContent).toContain('Today');
  });

  it('names those who may move it to those who may not', async () => {
    await open(sessionOf('auditor', '2014-09-30', true));
    expect(page().querySelector('form')).toBeNull();
    expect(page().textContent).toContain('These roles may move it: Administrator.');
  });
});
