import { Money } from '@mizan/shared/money';
import type {
  ActivityPage,
  ActivityView,
  BalanceView,
  CommitmentView,
  ControlTableView,
  MoneyView,
  PlanView,
  WrittenView,
} from '@mizan/shared/contracts';

import { startTestServer, type TestServer } from './test-server';
import type { TestAnswer, TestClient } from './test-client';

/** The fiscal year that is open in the demonstration. */
const OPEN_YEAR = 2014;

/** Those who work with money on the demonstration plan, and a planned activity of its project P1 in the open year. */
export class FinanceDesk {
  readonly finance: TestClient;
  readonly controller: TestClient;
  readonly planner: TestClient;

  private constructor(
    readonly server: TestServer,
    staff: Pick<FinanceDesk, 'finance' | 'controller' | 'planner'>,
    readonly planId: string,
    readonly activity: ActivityView,
  ) {
    this.finance = staff.finance;
    this.controller = staff.controller;
    this.planner = staff.planner;
  }

  /** Starts a server of its own; `server.stop()` ends it. */
  static async open(): Promise<FinanceDesk> {
    const server = await startTestServer();
    const finance = await server.as('finance');
    const [controller, planner] = await Promise.all([server.as('controller'), server.as('planner')]);
    const plans = await finance.get<PlanView[]>('/api/plans');
    const planId = plans.body.find((plan) => plan.code === 'AP-2013-2015')?.id ?? '';
    const activity = await activityOf(
      finance,
      `planId=${planId}&year=${OPEN_YEAR}`,
      (row) => row.project.code === 'P1' && row.status === 'planned',
    );
    return new FinanceDesk(server, { finance, controller, planner }, planId, activity);
  }

  /** Asks for a contract in US dollars for the activity; `more` replaces or adds fields of the body. */
  commit<Body = WrittenView>(
    client: TestClient,
    amount: string,
    more: object = {},
    headers: Record<string, string> = {},
  ): Promise<TestAnswer<Body>> {
    const body = { activityId: this.activity.id, kind: 'contract', supplier: 'Conference centre' };
    return client.post<Body>('/api/commitments', { ...body, amount: usd(amount), ...more }, headers);
  }

  /** A contract that is committed; throws when it is refused. */
  async committed(amount: string): Promise<WrittenView> {
    const answer = await this.commit(this.finance, amount);
    if (answer.status !== 201) throw new Error(`${amount} was not committed: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async show(id: string): Promise<CommitmentView> {
    return (await this.finance.get<CommitmentView>(`/api/commitments/${id}`)).body;
  }

  /** Pays or releases, on the version that was seen. */
  act<Body = WrittenView>(
    commitment: WrittenView,
    step: 'payments' | 'releases',
    body: object,
  ): Promise<TestAnswer<Body>> {
    const headers = { 'if-match': `"${commitment.version}"` };
    return this.finance.post<Body>(`/api/commitments/${commitment.id}/${step}`, body, headers);
  }

  /** The control table of a year, or of the whole plan for null. */
  async control(year: number | null = OPEN_YEAR): Promise<ControlTableView> {
    const question = `planId=${this.planId}${year === null ? '' : `&year=${year}`}`;
    return (await this.finance.get<ControlTableView>(`/api/budget/control?${question}`)).body;
  }

  /** The balance of a project in the open year, by its code. */
  async balanceOf(code: string): Promise<BalanceView> {
    const balance = (await this.control()).rows.find((row) => row.code === code)?.balance;
    if (!balance) throw new Error(`${code} has no balance.`);
    return balance;
  }
}

/** The first activity of the question that is as asked; throws when there is none. */
export async function activityOf(
  client: TestClient,
  question: string,
  is: (row: ActivityView) => boolean,
): Promise<ActivityView> {
  const page = await client.get<ActivityPage>(`/api/activities?${question}`);
  const found = page.body.rows.find(is);
  if (!found) throw new Error('The demonstration has no such activity.');
  return found;
}

/** An amount of US dollars, as a body carries it. */
export function usd(amount: string): MoneyView {
  return { amount, currency: 'USD' };
}

/** What two amounts of US dollars differ by, as a decimal. */
export function minus(one: MoneyView, other: MoneyView): string {
  return Money.parse(one.amount, 'USD').minus(Money.parse(other.amount, 'USD')).toDecimal();
}
