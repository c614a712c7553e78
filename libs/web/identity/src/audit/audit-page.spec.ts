import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { AuditEventView } from '@mizan/shared/contracts';
import { provideMessages } from '@mizan/web/core';
import { firstValueFrom } from 'rxjs';

import { AuditPage } from './audit-page';

const UNIT = {
  id: '11111111-1111-4111-8111-111111111111',
  parentId: null,
  code: 'DER',
  type: 'directorate',
  name: { source: 'en', en: 'External Relations' },
};
const event = (id: string, facts: Partial<AuditEventView>): AuditEventView => ({
  id,
  at: '2014-09-30T08:00:00.000Z',
  actor: 'First Person',
  action: 'activity.edited',
  entity: 'activity',
  entityId: '22222222-2222-4222-8222-222222222222',
  before: null,
  after: null,
  ...facts,
});
const STEP = event('event-1', {
  action: 'activity.stepped',
  before: { status: 'planned', plannedCost: '1250.50' },
  after: { status: 'under-way', plannedCost: null, reason: 'The partner is ready' },
});
const ROLE = event('event-2', {
  actor: 'system',
  action: 'role.assigned',
  entity: 'app_user',
  after: { role: 'planner', unitId: UNIT.id },
});
const OTHER = event('event-3', { action: 'something.new', entity: 'new_thing', after: { neverNamed: true } });

describe('the page of the audit', () => {
  let fixture: ComponentFixture<AuditPage>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement;
  const items = (): HTMLElement[] => [...page().querySelectorAll<HTMLElement>('ol > li')];
  const words = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const button = (): HTMLButtonElement | null => page().querySelector('button');

  /** Lets what was asked for go out, or what was answered be shown. A resource that waits keeps the page from rest. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }

  async function answer(request: TestRequest, body: object, status = 200): Promise<void> {
    request.flush(body, { status, statusText: String(status) });
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
    fixture = TestBed.createComponent(AuditPage);
    document.body.append(fixture.nativeElement);
    await settle();
    await answer(http.expectOne('/api/units'), [UNIT]);
  });

  afterEach(() => {
    http.verify();
    fixture.nativeElement.remove();
  });

  it('says what was done to what, by whom, and each field before and after', async () => {
    await answer(http.expectOne('/api/audit-events'), { rows: [STEP], next: null });
    expect(words(items()[0]?.querySelector('h3'))).toBe('Status changed · Activity 22222222');
    expect(page().querySelector('ol a')?.getAttribute('href')).toBe(`/activities/${STEP.entityId}`);
    expect(words(items()[0]?.querySelector('.caption'))).toContain('First Person');
    const terms = [...page().querySelectorAll('dt')].map(words);
    const descriptions = [...page().querySelectorAll('dd')].map((field) => [...field.children].map(words));
    expect(terms).toEqual(['Status', 'Planned cost', 'Reason']);
    expect(descriptions).toEqual([
      ['Before: Planned', 'After: Under way'],
      ['Before: 1,250.50', 'After: –'],
      ['After: The partner is ready'],
    ]);
  });

  it('names units and roles, and shows what nobody has named yet as it is', async () => {
    await answer(http.expectOne('/api/audit-events'), { rows: [ROLE, OTHER], next: null });
    expect(words(items()[0])).toContain('Role assigned · Person');
    expect(words(items()[0])).toContain('The system');
    expect(words(items()[0]?.querySelector('dl'))).toContain('Planner');
    expect(words(items()[0]?.querySelector('dl'))).toContain('External Relations');
    expect(words(items()[1])).toContain('something.new · new_thing');
    expect(words(items()[1]?.querySelector('dt'))).toBe('never named');
    expect(words(items()[1]?.querySelector('dd'))).toBe('After: Yes');
  });

  it('adds the page behind the last event and moves the focus to its first entry', async () => {
    await answer(http.expectOne('/api/audit-events'), { rows: [STEP, ROLE], next: 'event-2' });
    expect(words(button())).toBe('Show more');
    button()?.click();
    await settle();
    expect(items()).toHaveLength(2);
    await answer(http.expectOne('/api/audit-events?after=event-2'), { rows: [OTHER], next: null });
    expect(items()).toHaveLength(3);
    expect(document.activeElement).toBe(items()[2]);
    expect(button()).toBeNull();
  });

  it('keeps what it has when more could not be read, and tries again', async () => {
    await answer(http.expectOne('/api/audit-events'), { rows: [STEP], next: 'event-1' });
    button()?.click();
    await settle();
    const refusal = { code: 'server.unavailable', requestId: 'r-1' };
    await answer(http.expectOne('/api/audit-events?after=event-1'), refusal, 503);
    expect(items()).toHaveLength(1);
    expect(words(page().querySelector('[role=alert]'))).toContain('The database does not answer.');
    button()?.click();
    await settle();
    await answer(http.expectOne('/api/audit-events?after=event-1'), { rows: [ROLE], next: null });
    expect(items()).toHaveLength(2);
    expect(page().querySelector('[role=alert]')).toBeNull();
  });

  it('says so when nothing has happened yet', async () => {
    await answer(http.expectOne('/api/audit-events'), { rows: [], next: null });
    expect(words(page().querySelector('.empty h2'))).toBe('Nothing has happened yet');
  });
});
