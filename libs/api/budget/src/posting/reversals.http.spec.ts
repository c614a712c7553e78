import { FinanceDesk, usd } from '@mizan/api/testing';
import type { LedgerPageView, PostedView, ProblemDetails } from '@mizan/shared/contracts';

describe('reversals over HTTP, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  it('takes a payment back once, by a reversal that says who and why', async () => {
    const commitment = await desk.committed('50.00');
    await desk.act(commitment, 'payments', { amount: usd('50.00') });
    const paid = await desk.show(commitment.id);
    const posting = paid.entries.find((entry) => entry.type === 'PAYMENT')?.postingId ?? '';
    const reversed = await desk.finance.post<PostedView>(`/api/ledger-postings/${posting}/reversal`, {
      reason: 'Paid twice',
    });
    expect(reversed.status).toBe(200);
    const after = await desk.show(commitment.id);
    expect(after).toMatchObject({ state: 'open', open: usd('50.00'), paid: usd('0.00') });
    expect(after.entries.find((entry) => entry.type === 'REVERSAL')).toMatchObject({
      description: 'Paid twice',
      reversesPostingId: posting,
      postedBy: expect.any(String),
    });
    const again = await desk.finance.post<ProblemDetails>(`/api/ledger-postings/${posting}/reversal`, {
      reason: 'Once more',
    });
    expect([again.status, again.body.code]).toEqual([409, 'ledger.already-reversed']);
    const back = await desk.finance.post<ProblemDetails>(`/api/ledger-postings/${reversed.body.postingId}/reversal`, {
      reason: 'Back again',
    });
    expect([back.status, back.body.code]).toEqual([422, 'ledger.reversal-of-reversal']);
  });

  it('does not take a commitment back of which something was paid', async () => {
    const commitment = await desk.committed('70.00');
    await desk.act(commitment, 'payments', { amount: usd('20.00') });
    const posting =
      (await desk.show(commitment.id)).entries.find((entry) => entry.type === 'COMMITMENT')?.postingId ?? '';
    const answer = await desk.finance.post<ProblemDetails>(`/api/ledger-postings/${posting}/reversal`, {
      reason: 'Mistake',
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'ledger.reversal-impossible']);
    expect(await desk.show(commitment.id)).toMatchObject({ open: usd('50.00'), paid: usd('20.00') });
  });

  it('takes nothing back in a closed year', async () => {
    const closed = await desk.finance.get<LedgerPageView>(`/api/budget/ledger?planId=${desk.planId}&year=2013`);
    const posting = closed.body.rows[0]?.postingId ?? '';
    const reversal = await desk.finance.post<ProblemDetails>(`/api/ledger-postings/${posting}/reversal`, {
      reason: 'Late',
    });
    expect([reversal.status, reversal.body.code]).toEqual([409, 'budget.year-closed']);
  });
});
