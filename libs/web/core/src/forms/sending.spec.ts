import { HttpErrorResponse } from '@angular/common/http';

import { Sending } from './sending';

const refused = () =>
  new HttpErrorResponse({ status: 422, error: { code: 'budget.period-closed', status: 422, params: {} } });

describe('what a form sends', () => {
  it('is on its way until it is done, and nothing was refused', async () => {
    const sending = new Sending();
    const seen: boolean[] = [];
    const outcome = await sending.send(async () => {
      seen.push(sending.isBusy());
      await Promise.resolve();
    });
    expect([outcome, seen, sending.isBusy(), sending.problem()]).toEqual([null, [true], false, null]);
  });

  it('says why it was refused until the next attempt', async () => {
    const sending = new Sending();
    const outcome = await sending.send(() => Promise.reject(refused()));
    expect([outcome?.code, sending.problem()?.code, sending.isBusy()]).toEqual([
      'budget.period-closed',
      'budget.period-closed',
      false,
    ]);
    await sending.send(() => Promise.resolve());
    expect(sending.problem()).toBeNull();
  });
});
