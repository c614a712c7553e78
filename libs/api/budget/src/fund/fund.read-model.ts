import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { fundObstacles, nextFundStates, type FundLife, type FundStanding } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type {
  ClosingRule,
  FundObstacleView,
  FundReceiptView,
  FundReportView,
  FundView,
  LocalizedText,
  PartnerView,
} from '@mizan/shared/contracts';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { BASE_OF_KEY, FUND_MONEY, fundMoney } from './fund-money';
import { FundStandingReadModel } from './fund-standing.read-model';
import { FUND, FUND_PROJECTS, RECEIPTS, REPORTS } from './fund.sql';
import { fundProjectView, type FundProjectRow } from './funds.read-model';

interface FundRow {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly currency: CurrencyCode;
  readonly state: FundLife;
  readonly reference: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly closing_rule: ClosingRule;
  readonly conditions: LocalizedText | null;
  readonly partners: readonly PartnerView[];
  readonly returned: string;
  readonly version: number;
}

interface ReceiptRow {
  readonly id: string;
  readonly received_on: string;
  readonly partner: LocalizedText;
  readonly project_code: string;
  readonly contribution_id: string;
  readonly contribution_code: string;
  readonly amount: string;
  readonly base_amount: string;
  readonly arrived_amount: string;
  readonly arrived_currency: CurrencyCode;
  readonly reference: string | null;
}

interface YearRow extends FundProjectRow {
  readonly year: number | null;
}

/** One fund with its agreement. */
@Injectable()
export class FundReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly standings: FundStandingReadModel,
  ) {}

  /** null when there is no fund of an agreement with this id. */
  async byId(id: string): Promise<FundView | null> {
    const [fund] = await this.database.query<FundRow>(FUND, [id]);
    if (!fund) return null;
    const [today, standing, reports, receipts, years, projects] = await Promise.all([
      this.clock.businessDate(),
      this.standings.of(id),
      this.database.query<Omit<FundReportView, 'isOverdue'>>(REPORTS, [id]),
      this.database.query<ReceiptRow>(RECEIPTS, [id]),
      this.database.query<YearRow>(FUND_PROJECTS(FUND_MONEY, BASE_OF_KEY, 'b.year'), [id]),
      this.database.query<FundProjectRow>(FUND_PROJECTS(FUND_MONEY, BASE_OF_KEY, null), [id]),
    ]);
    const { starts_on: startsOn, ends_on: endsOn, closing_rule: closingRule, returned, ...shown } = fund;
    return {
      ...shown,
      startsOn,
      endsOn,
      closingRule,
      projects: projects.map(fundProjectView),
      reports: reports.map((report) => ({ ...report, isOverdue: report.doneOn === null && report.dueOn < today })),
      receipts: receipts.map((receipt) => receiptView(receipt, fund.currency)),
      balances: balancesOf(years, fund.currency),
      total: fundMoney(projects, fund.currency),
      returned: Money.fromNumeric(returned, fund.currency).toJSON(),
      next: nextOf(fund.state, standing),
    };
  }
}

function balancesOf(rows: readonly YearRow[], currency: CurrencyCode): FundView['balances'] {
  return rows.flatMap((row) =>
    row.year === null
      ? []
      : [{ projectId: row.project_id, projectCode: row.code, year: row.year, money: fundMoney([row], currency) }],
  );
}

/** `funded` comes by itself; what stands before it is that nothing has come. */
function nextOf(state: FundLife, standing: FundStanding): FundView['next'] {
  return nextFundStates(state).map((to) => ({ to, obstacles: fundObstacles(to, standing).map(obstacleView) }));
}

function obstacleView(obstacle: ReturnType<typeof fundObstacles>[number]): FundObstacleView {
  return {
    code: obstacle.code,
    amount: 'amount' in obstacle ? obstacle.amount.toJSON() : null,
    count: 'count' in obstacle ? obstacle.count : null,
  };
}

function receiptView(row: ReceiptRow, currency: CurrencyCode): FundReceiptView {
  return {
    id: row.id,
    receivedOn: row.received_on,
    partner: row.partner,
    projectCode: row.project_code,
    contributionId: row.contribution_id,
    contributionCode: row.contribution_code,
    amount: Money.fromNumeric(row.amount, currency).toJSON(),
    arrived: Money.fromNumeric(row.arrived_amount, row.arrived_currency).toJSON(),
    base: Money.fromNumeric(row.base_amount, BASE_CURRENCY).toJSON(),
    reference: row.reference,
  };
}
