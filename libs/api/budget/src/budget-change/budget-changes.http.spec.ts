import { FinanceDesk, minus, usd, type TestAnswer } from '@mizan/api/testing';
import type { ProblemDetails } from '@mizan/shared/contracts';

describe('appropriations and allotments over HTTP, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  it('allots up to what is appropriated and takes back down to what is used', async () => {
    const projectId = desk.activity.project.id;
    const allot = (amount: string): Promise<TestAnswer<ProblemDetails>> =>
      desk.finance.post('/api/budget/allotments', { projectId, year: 2014, amount: usd(amount) });
    const { revised, allotted } = await desk.balanceOf('P1');
    const free = minus(revised, allotted);
    expect((await allot(free)).status).toBe(200);
    const more = await allot('0.01');
    expect([more.status, more.body.code, more.body.params?.['shortBy']]).toEqual([
      422,
      'budget.allotment-exceeds-revised',
      usd('0.01'),
    ]);
    const { available } = await desk.balanceOf('P1');
    const back = await allot(`-${minus(available, usd('-0.01'))}`);
    expect([back.status, back.body.code]).toEqual([422, 'budget.exceeds-available']);
    expect((await allot(`-${free}`)).status).toBe(200);
  });

  it('lets the controller appropriate more, as a supplement, and not less than what is allotted', async () => {
    const before = await desk.balanceOf('P1');
    const ask = { projectId: desk.activity.project.id, year: 2014 };
    const refused = await desk.finance.post('/api/budget/appropriations', { ...ask, amount: usd('1.00') });
    expect(refused.status).toBe(403);
    const more = await desk.controller.post('/api/budget/appropriations', { ...ask, amount: usd('100.00') });
    expect(more.status).toBe(200);
    const after = await desk.balanceOf('P1');
    expect([after.appropriated, minus(after.changes, before.changes)]).toEqual([before.appropriated, '100.00']);
    const less = await desk.controller.post<ProblemDetails>('/api/budget/appropriations', {
      ...ask,
      amount: usd(`-${after.revised.amount}`),
    });
    expect([less.status, less.body.code]).toEqual([422, 'budget.appropriation-below-allotted']);
  });

  it('freezes what is available and no more, with a reason, and lets go again what is frozen', async () => {
    const before = await desk.balanceOf('P1');
    const freeze = (amount: string, description = 'Until the review of the Council.', client = desk.controller) =>
      client.post<ProblemDetails>('/api/budget/freezes', {
        projectId: desk.activity.project.id,
        year: 2014,
        amount: usd(amount),
        description,
      });
    expect((await freeze('10.00', 'Not mine.', desk.finance)).status).toBe(403);
    const silent = await freeze('10.00', ' ');
    expect([silent.status, silent.body.code]).toEqual([422, 'budget.reason-missing']);
    const tooMuch = await freeze(minus(before.available, usd('-0.01')));
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'budget.exceeds-available']);

    expect((await freeze(before.available.amount)).status).toBe(200);
    const frozen = await desk.balanceOf('P1');
    expect([frozen.available.amount, minus(frozen.frozen, before.frozen)]).toEqual(['0.00', before.available.amount]);
    const beyond = await freeze(`-${minus(frozen.frozen, usd('-0.01'))}`);
    expect([beyond.status, beyond.body.code]).toEqual([422, 'ledger.bucket-negative']);
    expect((await freeze(`-${before.available.amount}`)).status).toBe(200);
    expect(await desk.balanceOf('P1')).toEqual(before);
  });

  it('has no line for an off-budget project', async () => {
    const offBudget = (await desk.control()).rows.find((row) => row.isOffBudget);
    expect(offBudget?.balance).toBeNull();
    const answer = await desk.controller.post<ProblemDetails>('/api/budget/appropriations', {
      projectId: offBudget?.projectId,
      year: 2014,
      amount: usd('1.00'),
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'budget.no-line']);
  });
});
