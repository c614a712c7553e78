import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import type { CurrencyCode } from '@mizan/shared/money';
import type {
  FundProjectView,
  FundRowView,
  FundState,
  FundsView,
  LocalizedText,
  PartnerView,
} from '@mizan/shared/contracts';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { BASE_OF_KEY, FUND_MONEY, fundMoney, type FundMoneyRow } from './fund-money';

/** Which money is wanted; `units` is the scope and never left out. */
export interface FundsFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
}

/** A project with its money of one fund, as the driver returns it. */
export interface FundProjectRow extends FundMoneyRow {
  readonly project_id: string;
  readonly code: string;
  readonly short_title: LocalizedText;
  readonly field: string | null;
  readonly funding: 'regular' | 'off-budget';
  readonly fund_id: string | null;
  readonly fund_code: string | null;
  readonly currency: CurrencyCode | null;
}

interface FundRow {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly currency: CurrencyCode;
  readonly state: FundState;
  readonly reference: string;
  readonly ends_on: string;
  readonly partners: readonly PartnerView[];
  readonly reports_overdue: number;
}

/** Regular and off-budget money beside each other; no figure holds both. */
@Injectable()
export class FundsReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async of({
    planId,
    units,
    year = null,
  }: Omit<FundsFilter, 'year'> & { readonly year?: number | null }): Promise<FundsView> {
    const businessDate = await this.clock.businessDate();
    const [projects, funds] = await Promise.all([
      this.database.query<FundProjectRow>(PROJECTS, [planId, units, year]),
      this.database.query<FundRow>(FUNDS, [planId, units, businessDate]),
    ]);
    const regular = projects.filter(({ funding }) => funding !== 'off-budget');
    const offBudget = projects.filter(({ funding }) => funding === 'off-budget');
    const paying = regular.filter(({ fund_id: fund }) => fund !== null);
    return {
      planId,
      businessDate,
      baseCurrency: BASE_CURRENCY,
      regular: regular.map(fundProjectView),
      regularTotal: paying.length === 0 ? null : fundMoney(paying, BASE_CURRENCY),
      offBudget: offBudget.map(fundProjectView),
      funds: funds.map((fund) => fundRowView(fund, offBudget)),
    };
  }
}

export function fundProjectView(row: FundProjectRow): FundProjectView {
  const hasMoney = row.currency !== null && row.revised !== null;
  return {
    projectId: row.project_id,
    code: row.code,
    shortTitle: row.short_title,
    field: row.field,
    fundId: row.fund_id,
    fundCode: row.fund_code,
    money: hasMoney && row.currency !== null ? fundMoney([row], row.currency) : null,
  };
}

function fundRowView(fund: FundRow, projects: readonly FundProjectRow[]): FundRowView {
  const own = projects.filter(({ fund_id: id }) => id === fund.id);
  return {
    id: fund.id,
    code: fund.code,
    name: fund.name,
    currency: fund.currency,
    state: fund.state,
    reference: fund.reference,
    endsOn: fund.ends_on,
    partners: fund.partners,
    money: fundMoney(own, fund.currency),
    reportsOverdue: fund.reports_overdue,
  };
}

/** Projects of a plan ($1) and units ($2), each with every fund that pays for it, in a year or all ($3). */
const PROJECTS = `
  SELECT n.id AS project_id, n.code, n.short_title, n.field, n.funding, f.id AS fund_id, f.code AS fund_code, f.currency,
    ${FUND_MONEY}
  FROM plan_node n LEFT JOIN plan_node d ON d.id = n.parent_id
  LEFT JOIN fund_project q ON q.project_id = n.id
  LEFT JOIN fund f ON f.id = q.fund_id OR (n.funding = 'regular' AND f.kind = 'regular')
  LEFT JOIN control_balance b ON b.project_id = n.id AND b.fund_id = f.id AND ($3::int IS NULL OR b.year = $3)
  ${BASE_OF_KEY}
  WHERE n.plan_id = $1 AND n.kind = 'project' AND n.status = 'active' AND n.unit_id = ANY($2)
  GROUP BY n.id, f.id, d.id ORDER BY n.funding DESC, d.position, d.code, n.position, n.code, f.code`;

/** Who gives to the fund `f`. */
export const PARTNERS_OF_FUND = `coalesce((SELECT json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.name,
    'type', p.type) ORDER BY p.code) FROM partner p
    WHERE EXISTS (SELECT 1 FROM contribution c WHERE c.partner_id = p.id AND c.fund_id = f.id)), '[]') AS partners`;

/** Funds that pay for projects of a plan ($1) and units ($2), on a day ($3). */
const FUNDS = `
  SELECT f.id, f.code, f.name, f.currency, a.state, a.reference, a.ends_on, ${PARTNERS_OF_FUND},
    (SELECT count(*)::int FROM fund_report r WHERE r.fund_id = f.id AND r.done_on IS NULL AND r.due_on < $3::date)
      AS reports_overdue
  FROM funding_agreement a JOIN fund f ON f.id = a.fund_id
  WHERE EXISTS (SELECT 1 FROM fund_project q JOIN plan_node n ON n.id = q.project_id
    WHERE q.fund_id = f.id AND n.plan_id = $1 AND n.unit_id = ANY($2))
  ORDER BY f.code`;
