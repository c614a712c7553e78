import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { ROLE_PERMISSIONS, type PersonView, type Role, type SessionView, type UnitView } from '@mizan/shared/contracts';
import { SessionStore, provideMessages } from '@mizan/web/core';
import { Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { PeoplePage } from './people-page';

const UNIT: UnitView = {
  id: 'unit-1',
  parentId: null,
  code: 'DER',
  type: 'directorate',
  name: { source: 'en', en: 'External Relations' },
};
const ADMINISTRATION = {
  id: 'held-1',
  role: 'administrator',
  unit: UNIT,
  validFrom: '2014-01-01',
} as const;
const PLANNING = { ...ADMINISTRATION, id: 'held-2', role: 'planner' } as const;
const person = (id: string, name: string, assignments: PersonView['assignments']): PersonView => ({
  id,
  name,
  email: `${id}@example.org`,
  language: 'fr',
  isActive: true,
  lastSignIn: null,
  assignments,
});
const PEOPLE = [person('one', 'First Person', [ADMINISTRATION]), person('two', 'Second Person', [PLANNING])];

function sessionOf(role: Role): SessionView {
  const permissions = ROLE_PERMISSIONS[role];
  const clock = { businessDate: '2014-09-30', isDemonstration: true };
  const roles = [{ role, unit: UNIT, permissions }];
  return { userId: 'one', name: 'First Person', email: 'one@example.org', language: 'en', roles, permissions, clock };
}

describe('the page of people', () => {
  let fixture: ComponentFixture<PeoplePage>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement;
  const alert = (): string | undefined => page().querySelector('[role=alert]')?.textContent.trim();
  const toasts = (): readonly string[] =>
    TestBed.inject(Toasts)
      .shown()
      .map(({ text }) => text);
  const removeButtons = (): HTMLButtonElement[] => [...page().querySelectorAll<HTMLButtonElement>('tbody button')];

  /** Lets what was asked for go out, or what was answered be shown. A resource that waits keeps the page from rest. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }

  async function answer(request: TestRequest, body: object | null, status = 200): Promise<void> {
    request.flush(body, { status, statusText: String(status) });
    await settle();
  }

  /** The page of somebody with this role, before the people are there. */
  async function start(role: Role): Promise<void> {
    const restored = TestBed.inject(SessionStore).restore();
    http.expectOne('/api/session').flush(sessionOf(role));
    await restored;
    fixture = TestBed.createComponent(PeoplePage);
    document.body.append(fixture.nativeElement);
    await settle();
  }

  async function open(role: Role, people: readonly PersonView[] = PEOPLE): Promise<void> {
    await start(role);
    await answer(http.expectOne('/api/people'), [...people]);
    for (const request of http.match('/api/units')) await answer(request, [UNIT]);
  }

  function choose(label: string, value: string): void {
    const found = [...page().querySelectorAll('label')].find((candidate) => candidate.textContent.includes(label));
    const control = page().querySelector<HTMLSelectElement>(`#${found?.htmlFor ?? 'missing'}`);
    expect(control).not.toBeNull();
    if (control === null) return;
    control.value = value;
    control.dispatchEvent(new Event('change'));
  }

  async function submit(): Promise<void> {
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

  afterEach(() => {
    http.verify();
    fixture.nativeElement.remove();
  });

  it('lists people with their roles and units', async () => {
    await open('administrator');
    const cells = [...page().querySelectorAll('tbody tr:last-child > *')].map((cell) => cell.textContent);
    const [name, email, language, lastSignIn, roles] = cells.map((text) => text.replace(/\s+/g, ' ').trim());
    expect([name, email, language, lastSignIn]).toEqual(['Second Person', 'two@example.org', 'French', 'Never']);
    expect(roles).toContain('Planner · DER External Relations · since 1 Jan 2014');
  });

  it('lets those who only read change nothing', async () => {
    await open('auditor');
    expect(page().querySelector('form')).toBeNull();
    expect(removeButtons()).toHaveLength(0);
  });

  it('assigns a role in a unit, says so and reads the people again', async () => {
    await open('administrator');
    choose('Person', 'two');
    choose('Role', 'finance-officer');
    choose('Unit', 'unit-1');
    await submit();
    const sent = http.expectOne('/api/people/two/role-assignments');
    expect(sent.request.method).toBe('POST');
    expect(sent.request.body).toEqual({ role: 'finance-officer', unitId: 'unit-1' });
    await answer(sent, { id: 'held-3' }, 201);
    await answer(http.expectOne('/api/people'), PEOPLE);
    expect(toasts()).toEqual(['Second Person is now: Finance officer.']);
    expect(alert()).toBeUndefined();
  });

  it('shows in place why an assignment was refused and keeps what was chosen', async () => {
    await open('administrator');
    choose('Person', 'two');
    choose('Role', 'planner');
    choose('Unit', 'unit-1');
    await submit();
    const refusal = { code: 'role-assignment.taken', requestId: 'r-1' };
    await answer(http.expectOne('/api/people/two/role-assignments'), refusal, 409);
    expect(alert()).toBe('The person has this role in this unit already.');
    expect(toasts()).toEqual([]);
    const chosen = [...page().querySelectorAll<HTMLSelectElement>('form select')].map((select) => select.value);
    expect(chosen).toEqual(['two', 'planner', 'unit-1']);
  });

  it('marks the gaps of a form that is not complete and sends nothing', async () => {
    await open('administrator');
    choose('Role', 'planner');
    await submit();
    const invalid = [...page().querySelectorAll('form select')].map((select) => select.getAttribute('aria-invalid'));
    expect(invalid).toEqual(['true', 'false', 'true']);
    expect(alert()).toBe('Please correct the marked fields.');
  });

  it('takes a role away and gives it back when that is undone', async () => {
    await open('administrator');
    removeButtons()[1]?.click();
    const sent = http.expectOne('/api/people/two/role-assignments/held-2');
    expect(sent.request.method).toBe('DELETE');
    await answer(sent, null, 204);
    await answer(http.expectOne('/api/people'), [PEOPLE[0], person('two', 'Second Person', [])]);
    expect(toasts()).toEqual(['Second Person is no longer: Planner.']);
    expect(page().querySelectorAll('tbody tr')[1]?.textContent).toContain('No role');

    TestBed.inject(Toasts).shown()[0]?.action?.run();
    const back = http.expectOne('/api/people/two/role-assignments');
    expect(back.request.body).toEqual({ role: 'planner', unitId: 'unit-1' });
    await answer(back, { id: 'held-4' }, 201);
    await answer(http.expectOne('/api/people'), PEOPLE);
    expect(removeButtons()).toHaveLength(2);
  });

  it('shows at the role why it cannot be taken away', async () => {
    await open('administrator', [PEOPLE[1] ?? person('two', '', []), person('three', 'Third', [ADMINISTRATION])]);
    removeButtons()[1]?.click();
    const refusal = { code: 'role-assignment.last-administrator', requestId: 'r-2' };
    await answer(http.expectOne('/api/people/three/role-assignments/held-1'), refusal, 409);
    const rows = page().querySelectorAll('tbody tr');
    expect(rows[0]?.querySelector('[role=alert]')).toBeNull();
    expect(rows[1]?.querySelector('[role=alert]')?.textContent).toBe('The last administrator cannot be removed.');
  });

  it('asks before somebody gives up their own administration', async () => {
    // jsdom has no top layer.
    HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
      this.open = true;
    };
    await open('administrator');
    removeButtons()[0]?.click();
    await settle();
    http.expectNone('/api/people/one/role-assignments/held-1');
    page().querySelector<HTMLButtonElement>('dialog .btn--danger')?.click();
    await settle();
    await answer(http.expectOne('/api/people/one/role-assignments/held-1'), null, 204);
    await answer(http.expectOne('/api/session'), sessionOf('auditor'));
    await answer(http.expectOne('/api/people'), PEOPLE);
    expect(page().querySelector('form')).toBeNull();
  });

  it('says that the people could not be read and tries again', async () => {
    await start('auditor');
    expect(page().querySelector('[aria-busy=true]')).not.toBeNull();
    await answer(http.expectOne('/api/people'), { code: 'server.unavailable', requestId: 'r-3' }, 503);
    expect(alert()).toContain('The database does not answer.');
    page().querySelector<HTMLButtonElement>('.empty--err button')?.click();
    await settle();
    await answer(http.expectOne('/api/people'), PEOPLE);
    expect(page().querySelectorAll('tbody tr')).toHaveLength(2);
  });
});
