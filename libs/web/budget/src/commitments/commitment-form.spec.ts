import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { ActivityLineView } from '@mizan/shared/contracts';
import { LanguageChoice, provideMessages } from '@mizan/web/core';
import { firstValueFrom } from 'rxjs';

import { CommitmentForm } from './commitment-form';

const dollars = (amount: string) => ({ amount, currency: 'USD' });

const LINE: ActivityLineView = {
  activityId: 'activity',
  year: 2014,
  yearStatus: 'open',
  projectId: 'project',
  projectCode: '1.1',
  projectTitle: { source: 'en', en: 'Literacy' },
  activityType: 'meeting',
  areaCode: null,
  allotted: dollars('5000.00'),
  available: dollars('1250.50'),
  plannedCost: null,
  committed: dollars('0.00'),
  paid: dollars('0.00'),
};

describe('the form that commits money', () => {
  let fixture: ComponentFixture<CommitmentForm>;
  let http: HttpTestingController;
  let readAnew: number;

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }

  const field = (name: string): HTMLInputElement | HTMLSelectElement => {
    const found = fixture.nativeElement.querySelector(`[name="${name}"]`);
    if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
    throw new Error(`There is no ${name}.`);
  };

  async function type(name: string, text: string): Promise<void> {
    const control = field(name);
    control.value = text;
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input'));
    await settle();
  }

  async function send(): Promise<TestRequest> {
    fixture.nativeElement.querySelector('form').dispatchEvent(new Event('submit'));
    await settle();
    return http.expectOne('/api/commitments');
  }

  async function refuse(request: TestRequest, code: string, status: number): Promise<void> {
    request.flush({ code, requestId: 'r-1', params: {} }, { status, statusText: 'refused' });
    await settle();
  }

  async function readLineAnew(change: Partial<ActivityLineView> = {}): Promise<void> {
    fixture.componentRef.setInput('line', { ...LINE, ...change });
    await settle();
  }

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideMessages(),
        provideRouter([]),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    await firstValueFrom(TestBed.inject(TranslocoService).load('ar'));
    TestBed.inject(LanguageChoice).choose('ar');
    await settle();
    fixture = TestBed.createComponent(CommitmentForm);
    fixture.componentRef.setInput('line', LINE);
    fixture.componentRef.setInput('planId', null);
    readAnew = 0;
    fixture.componentInstance.refused.subscribe(() => (readAnew += 1));
    await settle();
    await type('supplier', 'ALECSO');
  });

  it('keeps currency, document and key when the line is read anew', async () => {
    await type('amount', '2000');
    await type('currency', 'EUR');
    await type('kind', 'contract');
    const first = await send();
    await refuse(first, 'budget.exceeds-available', 422);
    await readLineAnew({ available: dollars('900.00') });
    expect([field('currency').value, field('kind').value]).toEqual(['EUR', 'contract']);
    const again = await send();
    expect(again.request.body).toEqual(first.request.body);
    expect(again.request.body.amount).toEqual({ amount: '2000.00', currency: 'EUR' });
    expect(again.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('follows the line to the currency of another fund', async () => {
    await readLineAnew({ available: { amount: '10.000', currency: 'TND' } });
    expect(field('currency').value).toBe('TND');
  });

  it('has the line read anew only when the budget did not allow it', async () => {
    await type('amount', '2000');
    await refuse(await send(), 'server.unexpected', 500);
    expect(readAnew).toBe(0);
    await refuse(await send(), 'budget.exceeds-available', 422);
    expect(readAnew).toBe(1);
  });

  it('takes what is available as it can be read back', async () => {
    await readLineAnew({ available: dollars('1234.50') });
    await type('amount', '9000');
    fixture.nativeElement.querySelector('button.way').click();
    await settle();
    expect(field('amount').value).toBe('1234.50');
    expect((await send()).request.body.amount).toEqual(dollars('1234.50'));
  });
});
