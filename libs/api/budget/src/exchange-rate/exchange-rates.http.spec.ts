import { startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import type { ApplicableRateView, ExchangeRateView, ProblemDetails, RateImportView } from '@mizan/shared/contracts';

describe('exchange rates, on the built server', () => {
  let server: TestServer;
  let finance: TestClient;

  beforeAll(async () => {
    server = await startTestServer();
    finance = await server.as('finance');
  });
  afterAll(() => server.stop());

  const applicable = async (from: string, to: string, date: string) =>
    (await finance.get<ApplicableRateView>(`/api/exchange-rates/applicable?from=${from}&to=${to}&date=${date}`)).body;
  const record = (rate: object) =>
    finance.post<ProblemDetails>('/api/exchange-rates', {
      from: 'GBP',
      to: 'USD',
      kind: 'spot',
      source: 'Central bank',
      ...rate,
    });
  const load = (content: string, dryRun = false) =>
    finance.post<RateImportView & Omit<ProblemDetails, 'status'>>('/api/exchange-rates/import', { content, dryRun });

  it('hold from their day until the next one, a correction counts at once, and a locked month wins', async () => {
    await record({ date: '2014-08-01', rate: '1.60' });
    await record({ date: '2014-09-01', rate: '1.50' });
    expect(await applicable('GBP', 'USD', '2014-08-31')).toMatchObject({ rate: '1.6', rateDate: '2014-08-01' });
    await record({ date: '2014-09-01', rate: '1.65', source: 'Corrected' });
    expect(await applicable('GBP', 'USD', '2014-09-30')).toMatchObject({ rate: '1.65', source: 'Corrected' });
    expect((await record({ date: '2014-09-17', rate: '1.7', kind: 'month' })).status).toBe(201);
    expect(await applicable('USD', 'GBP', '2014-09-02')).toMatchObject({
      rate: '0.5882352941',
      rateDate: '2014-09-01',
      steps: [{ from: 'GBP', to: 'USD', kind: 'month', isInverse: true }],
    });
    const again = await record({ date: '2014-09-01', rate: '1.8', kind: 'month' });
    expect([again.status, again.body.code]).toEqual([409, 'rate.already-locked']);
    const all = (await finance.get<ExchangeRateView[]>('/api/exchange-rates?currency=GBP')).body;
    expect(all.map(({ date, kind, rate }) => [date, kind, rate])).toEqual([
      ['2014-09-01', 'month', '1.7'],
      ['2014-09-01', 'spot', '1.65'],
      ['2014-08-01', 'spot', '1.6'],
    ]);
  });

  it('are refused where nothing is known, naming the pair and the day', async () => {
    const missing = await finance.get<ProblemDetails>('/api/exchange-rates/applicable?from=IQD&to=USD&date=2014-09-30');
    expect([missing.status, missing.body.code]).toEqual([422, 'rate.missing']);
    expect(missing.body).toMatchObject({ params: { from: 'IQD', to: 'USD', date: '2014-09-30' } });
  });

  it.each([
    ['zero', { rate: '0' }],
    ['too many decimals', { rate: '1.12345678901' }],
    ['a comma', { rate: '1,5' }],
    ['the same currency twice', { rate: '1.5', to: 'GBP' }],
    ['an unknown currency', { rate: '1.5', from: 'XXX' }],
    ['no such day', { rate: '1.5', date: '2014-02-30' }],
  ])('are not taken with %s', async (_, wrong) => {
    const answer = await record({ date: '2014-05-01', ...wrong });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });

  it('come from a file once: new, corrected, unchanged, and nothing at all where a row is wrong', async () => {
    const file = ['Date;From;To;Rate;Source', '2014-03-01;CHF;USD;1,13;Bank', '2014-04-01;CHF;USD;١٫١٢;"Bank; late"'];
    const looked = await load(`\uFEFF${file.join('\r\n')}`, true);
    expect(looked.body).toMatchObject({
      isDone: false,
      rows: [{ row: 2, state: 'new', rate: '1.13' }, { rate: '1.12' }],
    });
    expect((await finance.get<ExchangeRateView[]>('/api/exchange-rates?currency=CHF')).body).toEqual([]);

    expect((await load(file.join('\n'))).body.rows.map(({ state }) => state)).toEqual(['new', 'new']);
    expect((await load(file.join('\n'))).body.rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
    const corrected = file.join('\n').replace('1,13', '1,14');
    expect((await load(corrected)).body.rows.map(({ state }) => state)).toEqual(['correction', 'unchanged']);
    expect(await applicable('CHF', 'USD', '2014-03-15')).toMatchObject({ rate: '1.14' });

    const wrong = await load([...file, '3/4/2014;CHF;USD;1,1;Bank', '2014-05-01;CHF;CHF;1;Bank', file[1]].join('\n'));
    expect([wrong.status, wrong.body.code]).toEqual([422, 'rate.import-invalid']);
    expect(wrong.body).toMatchObject({ params: { reason: 'rows', rows: [4, 5, 6] } });
  });

  it.each([
    ['another table', 'name,amount\nx,1', 'columns'],
    ['a heading alone', 'date,from,to,rate,source\n', 'empty'],
  ])('are not taken from %s', async (_, content, reason) => {
    const answer = await load(content);
    expect([answer.status, answer.body.code]).toEqual([422, 'rate.import-invalid']);
    expect(answer.body).toMatchObject({ params: { reason } });
  });

  it('are set by finance alone', async () => {
    const planner = await server.as('planner');
    expect((await planner.get('/api/exchange-rates')).status).toBe(200);
    const refused = await planner.post('/api/exchange-rates', {
      from: 'EUR',
      to: 'USD',
      date: '2014-09-01',
      kind: 'spot',
      rate: '2',
      source: 'Me',
    });
    expect(refused.status).toBe(403);
  });
});
