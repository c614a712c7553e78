import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { eur, FinanceDesk, FundDesk, usd } from '@mizan/api/testing';
import type { ContributionView, MoneyView, PostedView } from '@mizan/shared/contracts';

import { CONTROL_DIFFERENCES } from '../posting/balance-difference.sql';

describe('receipts of funds over HTTP, on the built server', () => {
  let desk: FinanceDesk;
  let database: Client;
  let office: FundDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
    office = await FundDesk.at(desk);
  });
  afterAll(async () => {
    expect((await database.query(CONTROL_DIFFERENCES)).rows).toEqual([]);
    await database.end();
    await desk.server.stop();
  });

  it('are taken in other currencies by the rate of the day, once for a key, and reversed with the contribution', async () => {
    const made = await office.open();
    const { id } = made.body;
    const contribution = await office.agree(id, eur('50000.00'));
    const key = randomUUID();
    const [first, second] = [
      await office.receive(id, contribution, usd('13350.00'), {}, key),
      await office.receive(id, contribution, usd('13350.00'), {}, key),
    ];
    expect(first.status).toBe(201);
    expect(second.body).toEqual(first.body);
    const shown = await office.fund(id);
    expect(shown.receipts).toHaveLength(1);
    expect(shown.receipts[0]?.arrived).toEqual(usd('13350.00'));
    expect(shown.receipts[0]?.amount.currency).toBe('EUR');
    expect(shown.total.revised).toEqual(shown.receipts[0]?.amount);
    const back = await desk.controller.post<PostedView>(`/api/ledger-postings/${first.body.id}/reversal`, {
      reason: 'It was another account.',
    });
    expect(back.status).toBe(200);
    expect((await office.fund(id)).total.revised).toEqual(eur('0.00'));
    const given = (await desk.finance.get<ContributionView>(`/api/contributions/${contribution}`)).body;
    expect(given.amounts.received).toEqual(eur('0.00'));
    expect((await office.step(id, 'operationally-closed')).status).toBe(200);
  });

  it('share one contribution among two receipts at once: what goes beyond it is refused, nothing is half posted', async () => {
    const { id } = (await office.open()).body;
    const contribution = await office.agree(id, eur('100.00'));
    const answers = await Promise.all(
      ['60.00', '60.00', '60.00'].map((amount) => office.receive(id, contribution, eur(amount))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect([refused?.body.code, refused?.body.params]).toEqual([
      'contribution.exceeds-agreed',
      expect.objectContaining({ limit: eur('100.00'), asked: eur('120.00'), shortBy: eur('20.00') }),
    ]);
    expect((await office.fund(id)).total.revised).toEqual(eur('60.00'));
    expect((await office.step(id, 'operationally-closed')).status).toBe(200);
  });

  it('are refused without a rate, into a closed month, from the future, and for another fund', async () => {
    const { id } = (await office.open()).body;
    const contribution = await office.agree(id, eur('1000.00'));
    const refusal = async (amount: MoneyView, more: object) => {
      const { status, body } = await office.receive(id, contribution, amount, more);
      return [status, body.code];
    };
    expect(await refusal({ amount: '5.00', currency: 'JPY' }, {})).toEqual([400, 'request.invalid']);
    expect(await refusal({ amount: '5', currency: 'JPY' }, {})).toEqual([422, 'rate.missing']);
    expect(await refusal(eur('5.00'), { receivedOn: '2014-02-03' })).toEqual([409, 'budget.period-closed']);
    expect(await refusal(eur('5.00'), { receivedOn: '2013-02-03' })).toEqual([409, 'budget.year-closed']);
    expect(await refusal(eur('5.00'), { receivedOn: '2014-10-01' })).toEqual([400, 'request.invalid']);
    expect(await refusal(eur('-5.00'), {})).toEqual([422, 'budget.amount-not-positive']);
    const late = await office.receive(id, contribution, eur('5.00'), {
      receivedOn: '2014-02-03',
      postedOn: '2014-07-01',
    });
    expect(late.status).toBe(201);
    const solar = await office.idOf('OB-SOLAR');
    const elsewhere = await office.receive(solar, contribution, eur('5.00'));
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'fund.not-paying']);
    expect((await office.fund(id)).total.revised).toEqual(eur('5.00'));
    expect((await office.step(id, 'operationally-closed')).status).toBe(200);
  });
});
