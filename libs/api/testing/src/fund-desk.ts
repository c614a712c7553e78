import { randomUUID } from 'node:crypto';

import type { FundsView, FundView, Identity, MoneyView, ProblemDetails, WrittenView } from '@mizan/shared/contracts';

import type { FinanceDesk } from './finance-desk';
import type { TestAnswer, TestClient } from './test-client';

type FundAnswer = WrittenView & Omit<ProblemDetails, 'status'>;

/** What a desk does with funds of agreements: opens them, agrees on contributions, takes receipts. */
export class FundDesk {
  private constructor(
    private readonly desk: FinanceDesk,
    /** Ids of the projects of the demonstration, by their codes. */
    readonly projects: Readonly<Record<string, string>>,
  ) {}

  static async at(desk: FinanceDesk): Promise<FundDesk> {
    const { rows } = await desk.control();
    return new FundDesk(desk, Object.fromEntries(rows.map(({ code, projectId }) => [code, projectId])));
  }

  async funds(): Promise<FundsView> {
    return (await this.desk.finance.get<FundsView>(`/api/funds?planId=${this.desk.planId}`)).body;
  }

  async fund(id: string): Promise<FundView> {
    return (await this.desk.finance.get<FundView>(`/api/funds/${id}`)).body;
  }

  /** Of the fund with that code; empty where there is none. */
  async idOf(code: string): Promise<string> {
    return (await this.funds()).funds.find((row) => row.code === code)?.id ?? '';
  }

  /** Asks for a fund in EUR that pays for OB.4; `changes` replaces or adds fields of the body. */
  open(changes: object = {}, as: TestClient = this.desk.controller): Promise<TestAnswer<FundAnswer>> {
    return as.post<FundAnswer>('/api/funds', {
      code: `OB-${randomUUID().slice(0, 6).toUpperCase()}`,
      name: { source: 'en', en: 'Radio for all' },
      currency: 'EUR',
      projectIds: [this.projects['OB.4']],
      reference: 'RFA/1',
      startsOn: '2014-01-01',
      endsOn: '2015-12-31',
      closingRule: 'return-to-partner',
      reports: [],
      ...changes,
    });
  }

  /** Takes a fund to a state, on its latest version. */
  async step(id: string, to: string): Promise<TestAnswer<FundAnswer>> {
    const { version } = await this.fund(id);
    return this.desk.controller.post(`/api/funds/${id}/steps`, { to }, { 'if-match': `"${version}"` });
  }

  /** Records a contribution in cash that was agreed, and says its id; throws when it is refused. */
  async agree(fundId: string, amount: MoneyView, project = 'OB.4'): Promise<string> {
    const partners = await this.desk.finance.get<{ id: string }[]>('/api/partners');
    const { status, body } = await this.desk.planner.post<FundAnswer>('/api/contributions', {
      partnerId: partners.body[0]?.id ?? '',
      projectId: this.projects[project],
      fundId,
      kind: 'cash',
      first: { step: 'agreed', amount, on: '2014-02-03' },
    });
    if (status !== 201) throw new Error(`The contribution was not recorded: ${JSON.stringify(body)}`);
    return body.id;
  }

  /** Asks for a receipt of 2 September 2014, under an idempotency key where one is given. */
  receive(
    fundId: string,
    contributionId: string,
    amount: MoneyView,
    more: object = {},
    key?: string,
  ): Promise<TestAnswer<Identity & ProblemDetails>> {
    return this.desk.controller.post<Identity & ProblemDetails>(
      `/api/funds/${fundId}/receipts`,
      { contributionId, amount, receivedOn: '2014-09-02', ...more },
      key === undefined ? {} : { 'idempotency-key': key },
    );
  }
}

/** An amount of euros, as a body carries it. */
export function eur(amount: string): MoneyView {
  return { amount, currency: 'EUR' };
}
