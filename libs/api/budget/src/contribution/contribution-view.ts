import { contributionState, isContributionOverdue } from '@mizan/shared/ledger';
import { isCurrency, Money, split, sum, type CurrencyCode } from '@mizan/shared/money';
import type {
  ContributionAmounts,
  ContributionKind,
  ContributionRowView,
  ContributionTotalView,
  LocalizedText,
  PartnerType,
  ValuationMethod,
} from '@mizan/shared/contracts';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';

type Step = 'pledged' | 'agreed' | 'received' | 'paid_out';

/** A contribution as the driver returns it. */
export interface ContributionRow extends Readonly<Record<Step | `base_${Step}`, string>> {
  readonly id: string;
  readonly code: string;
  readonly partner_id: string;
  readonly partner_code: string;
  readonly partner_name: LocalizedText;
  readonly partner_type: PartnerType;
  readonly project_id: string;
  readonly project_code: string;
  readonly project_title: LocalizedText;
  readonly is_off_budget: boolean;
  readonly activity_id: string | null;
  readonly activity_code: string | null;
  readonly activity_title: LocalizedText | null;
  readonly fund_id: string | null;
  readonly fund_code: string | null;
  readonly kind: ContributionKind;
  readonly currency: CurrencyCode;
  readonly valuation_method: ValuationMethod | null;
  readonly valuation_note: string | null;
  readonly conditions: string | null;
  readonly due_on: string | null;
  readonly fund_paid: string | null;
  readonly fund_base_paid: string | null;
  readonly version: number;
}

/** What was paid out of each contribution by its id: in its currency, and in the base currency. */
export type PaidOut = ReadonlyMap<string, { readonly own: Money; readonly base: Money }>;

/**
 * What was paid out of each. Payments of a fund belong to all contributions to its project: they are shared by what each
 * has given, so that the parts make the whole. `rows` must hold every contribution of a fund and project, or none.
 */
export function paidOutOf(rows: readonly ContributionRow[]): PaidOut {
  const paid = new Map<string, { own: Money; base: Money }>();
  const pools = Map.groupBy(rows, (row) => (row.fund_id === null ? row.id : `${row.fund_id}:${row.project_id}`));
  for (const pool of pools.values()) {
    const [first] = pool;
    if (!first) continue;
    const own = Money.fromNumeric(first.fund_paid ?? first.paid_out, first.currency);
    const base = Money.fromNumeric(first.fund_base_paid ?? first.base_paid_out, BASE_CURRENCY);
    const weights = pool.map((row) => ({ key: row.id, weight: weightOf(row, pool.length) }));
    const isGiven =
      pool.length === 1 || pool.some(({ received }) => Money.fromNumeric(received, first.currency).isPositive());
    const owns = isGiven ? split(own, weights) : null;
    const bases = isGiven ? split(base, weights) : null;
    for (const row of pool) {
      const none = { own: Money.zero(row.currency), base: Money.zero(BASE_CURRENCY) };
      paid.set(row.id, { own: owns?.get(row.id) ?? none.own, base: bases?.get(row.id) ?? none.base });
    }
  }
  return paid;
}

function weightOf(row: ContributionRow, of: number): string {
  return of === 1 ? '1' : Money.fromNumeric(row.received, row.currency).toDecimal();
}

/** `today` is the business date. */
export function contributionView(row: ContributionRow, paid: PaidOut, today: string): ContributionRowView {
  const money = (numeric: string): Money => Money.fromNumeric(numeric, row.currency);
  const base = (numeric: string): Money => Money.fromNumeric(numeric, BASE_CURRENCY);
  const out = paid.get(row.id) ?? { own: money(row.paid_out), base: base(row.base_paid_out) };
  const sums = {
    pledged: money(row.pledged),
    agreed: money(row.agreed),
    received: money(row.received),
    paidOut: out.own,
  };
  return {
    id: row.id,
    code: row.code,
    partnerId: row.partner_id,
    partnerCode: row.partner_code,
    partnerName: row.partner_name,
    partnerType: row.partner_type,
    projectId: row.project_id,
    projectCode: row.project_code,
    projectTitle: row.project_title,
    isOffBudget: row.is_off_budget,
    activityId: row.activity_id,
    activityCode: row.activity_code,
    activityTitle: row.activity_title,
    fundId: row.fund_id,
    fundCode: row.fund_code,
    kind: row.kind,
    currency: row.currency,
    state: contributionState(sums),
    amounts: amountsView(sums),
    base: amountsView({
      pledged: base(row.base_pledged),
      agreed: base(row.base_agreed),
      received: base(row.base_received),
      paidOut: out.base,
    }),
    dueOn: row.due_on,
    isOverdue: isContributionOverdue(sums, row.due_on, today),
  };
}

/** One total for each currency, by its code. */
export function totalsByCurrency(rows: readonly ContributionRowView[]): ContributionTotalView[] {
  return [...new Set(rows.map(({ currency }) => currency))]
    .filter(isCurrency)
    .toSorted()
    .map((currency) => {
      const own = rows.filter((row) => row.currency === currency);
      const amounts = own.map((row) => row.amounts);
      const base = own.map((row) => row.base);
      return { currency, amounts: sumOf(amounts, currency), base: sumOf(base, BASE_CURRENCY) };
    });
}

function sumOf(rows: readonly ContributionAmounts[], currency: CurrencyCode): ContributionAmounts {
  const total = (name: keyof ContributionAmounts): Money =>
    sum(
      rows.map((row) => Money.parse(row[name].amount, currency)),
      currency,
    );
  return amountsView({
    pledged: total('pledged'),
    agreed: total('agreed'),
    received: total('received'),
    paidOut: total('paidOut'),
  });
}

function amountsView(sums: Readonly<Record<keyof ContributionAmounts, Money>>): ContributionAmounts {
  return {
    pledged: sums.pledged.toJSON(),
    agreed: sums.agreed.toJSON(),
    received: sums.received.toJSON(),
    paidOut: sums.paidOut.toJSON(),
  };
}
