import type { Database } from '@mizan/api/platform';
import { foldBalance, type BalanceEntry } from '@mizan/shared/ledger';
import { convert, Money, type CurrencyCode } from '@mizan/shared/money';

import { nodeId } from '../seed-plan';
import { stableId } from '../stable-id';
import {
  CONTRIBUTIONS,
  COST_WITHOUT_PARTNERS,
  OFF_BUDGET_COMMITMENT,
  OFF_BUDGET_FUNDS,
  OFF_BUDGET_PARTNERS,
  type DemonstrationContribution,
  type DemonstrationFund,
  type DemonstrationFundPosting,
} from './off-budget-plan';
import { exchangeRates, RATE_SOURCE } from './rate-plan';

const PLAN = 'AP-2013-2015';
const YEAR = 2014;

const fundId = (code: string): string => stableId(`fund:${code}`);
const controlId = (fund: DemonstrationFund): string => stableId(`control:${fund.code}:${YEAR}`);
const lineId = (fund: DemonstrationFund): string => stableId(`line:${fund.code}:${YEAR}`);
const postingId = (fund: DemonstrationFund, index: number): string => stableId(`posting:${fund.code}:${index}`);
const partnerId = (code: string): string => stableId(`partner:${code}`);
const commitmentId = stableId(`commitment:${OFF_BUDGET_COMMITMENT.code}`);

/** Two funds of agreements with what moved in them, and what partners give to the regular projects. */
export async function seedOffBudget(database: Database): Promise<void> {
  for (const { code, name, type } of OFF_BUDGET_PARTNERS) {
    await database.query(
      `INSERT INTO partner (id, code, name, type, created_at) VALUES ($1, $2, $3, $4, '2013-11-04 09:00Z')`,
      [partnerId(code), code, JSON.stringify(name), type],
    );
  }
  for (const fund of OFF_BUDGET_FUNDS) {
    await seedFund(database, fund);
    await seedControl(database, fund);
  }
  await seedCommitment(database);
  for (const fund of OFF_BUDGET_FUNDS) {
    for (const [index, posting] of fund.postings.entries()) await seedPosting(database, fund, { index, posting });
  }
  for (const contribution of CONTRIBUTIONS) await seedContribution(database, contribution);
  await database.query(`INSERT INTO code_counter (scope, last) VALUES ('contribution:${YEAR}', $1)`, [
    CONTRIBUTIONS.length,
  ]);
}

async function seedFund(database: Database, fund: DemonstrationFund): Promise<void> {
  const id = fundId(fund.code);
  const project = nodeId(PLAN, fund.project);
  await database.query(
    `INSERT INTO fund (id, code, name, kind, currency, closing_rule) VALUES ($1, $2, $3, 'off-budget', $4, $5)`,
    [id, fund.code, JSON.stringify(fund.name), fund.currency, fund.closingRule],
  );
  await database.query(
    `INSERT INTO funding_agreement (fund_id, reference, starts_on, ends_on, conditions, state, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $3::date + time '09:00')`,
    [
      ...[id, fund.reference, fund.startsOn, fund.endsOn, fund.conditions && JSON.stringify(fund.conditions)],
      fund.state,
    ],
  );
  await database.query('INSERT INTO fund_project (fund_id, project_id) VALUES ($1, $2)', [id, project]);
  for (const { dueOn, what, doneOn } of fund.reports) {
    await database.query('INSERT INTO fund_report (id, fund_id, due_on, what, done_on) VALUES ($1, $2, $3, $4, $5)', [
      stableId(`fund-report:${fund.code}:${dueOn}`),
      id,
      dueOn,
      JSON.stringify(what),
      doneOn ?? null,
    ]);
  }
}

/** The balance is the fold of the entries. */
async function seedControl(database: Database, fund: DemonstrationFund): Promise<void> {
  const movements = fund.postings.flatMap(({ entries }) =>
    entries.map(([type, amount]): BalanceEntry => ({ type, amount: Money.parse(amount, fund.currency) })),
  );
  const { revised, allotted, committed, paid } = foldBalance(movements, fund.currency);
  await database.query(
    `INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency, revised, allotted, committed, paid)
     SELECT $1, $2, $3, n.id, n.unit_id, $4, $5, $6, $7, $8 FROM plan_node n WHERE n.id = $9`,
    [
      ...[controlId(fund), fundId(fund.code), YEAR, fund.currency],
      ...[revised, allotted, committed, paid].map((amount) => amount.toDecimal()),
      nodeId(PLAN, fund.project),
    ],
  );
  await database.query('INSERT INTO budget_line (id, control_id) VALUES ($1, $2)', [lineId(fund), controlId(fund)]);
}

async function seedCommitment(database: Database): Promise<void> {
  const [fund] = OFF_BUDGET_FUNDS;
  if (!fund) return;
  const total = (type: string): string => {
    const amounts = fund.postings.flatMap(({ entries }) => entries.filter(([kind]) => kind === type));
    return (amounts[0]?.[1] ?? '0').replace('-', '');
  };
  await database.query(
    `INSERT INTO commitment (id, code, line_id, activity_id, kind, supplier, currency, fund_currency, effective_date,
       committed, consumed, transaction_committed, transaction_consumed, created_at)
     SELECT $1, $2, $3, ${ACTIVITY_OF('$4')}, 'contract', $5, $6, $6, $7, $8, $9, $8, $9, $7::date`,
    [
      ...[commitmentId, OFF_BUDGET_COMMITMENT.code, lineId(fund), nodeId(PLAN, fund.project)],
      ...[OFF_BUDGET_COMMITMENT.supplier, fund.currency, OFF_BUDGET_COMMITMENT.on],
      ...[total('COMMITMENT'), total('COMMITMENT_CONSUMPTION')],
    ],
  );
}

async function seedPosting(
  database: Database,
  fund: DemonstrationFund,
  { index, posting }: { readonly index: number; readonly posting: DemonstrationFundPosting },
): Promise<void> {
  await database.query(
    `INSERT INTO ledger_posting (id, kind, effective_date, posted_at, description, fund_id)
     VALUES ($1, $2, $3, $3::date + time '09:00', $4, $5)`,
    [postingId(fund, index), posting.kind, posting.on, posting.description, fundId(fund.code)],
  );
  for (const [sequence, [type, decimal]] of posting.entries.entries()) {
    const amount = Money.parse(decimal, fund.currency);
    await database.query(
      `INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount,
         transaction_amount, transaction_currency, base_amount, effective_date, posted_at, activity_id, commitment_id)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $11::date + time '09:00', c.activity_id, c.id
       FROM (SELECT 1) one LEFT JOIN commitment c ON c.id = $12`,
      [
        ...[stableId(`entry:${fund.code}:${index}:${sequence}`), postingId(fund, index), sequence + 1, type],
        ...[lineId(fund), controlId(fund), fundId(fund.code), amount.toDecimal(), fund.currency],
        ...[inDollars(amount, posting.on).toDecimal(), posting.on, posting.commitment === null ? null : commitmentId],
      ],
    );
  }
}

async function seedContribution(database: Database, contribution: DemonstrationContribution): Promise<void> {
  const { code, partner, project, fund, valuation, currency, conditions, dueOn, steps } = contribution;
  const id = stableId(`contribution:${code}`);
  await database.query(
    `INSERT INTO contribution (id, code, partner_id, project_id, activity_id, fund_id, kind, currency, valuation_method,
       valuation_note, conditions, due_on, created_at)
     SELECT $1, $2, $3, $4, CASE WHEN $5 THEN ${ACTIVITY_OF('$4')} END, $6, $7, $8, $9, $10, $11, $12,
       $13::date + time '09:00'`,
    [
      ...[id, code, partnerId(partner), nodeId(PLAN, project), contribution.isToActivity ?? false],
      ...[fund === undefined ? null : fundId(fund), valuation ? 'in-kind' : 'cash', currency],
      ...[valuation?.method ?? null, valuation?.note ?? null, conditions ?? null, dueOn, steps[0]?.[1]],
    ],
  );
  if (contribution.isToActivity) {
    await database.query(
      'UPDATE activity SET cost_without_partners = $2 WHERE id = (SELECT activity_id FROM contribution WHERE id = $1)',
      [id, COST_WITHOUT_PARTNERS],
    );
  }
  for (const [index, [step, on, decimal]] of steps.entries()) {
    const amount = Money.parse(decimal, currency);
    await database.query(
      `INSERT INTO contribution_step (id, contribution_id, step, taken_on, amount, base_amount, rate, rate_date,
         rate_source, arrived_amount, arrived_currency, posting_id, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $5, $10, $11, $4::date + time '09:00')`,
      [
        ...[stableId(`contribution-step:${code}:${index}`), id, step, on, amount.toDecimal()],
        ...[inDollars(amount, on).toDecimal(), rateOf(currency, on), currency === 'USD' ? null : monthOf(on)],
        ...[
          currency === 'USD' ? null : RATE_SOURCE,
          currency,
          step === 'received' ? receiptOf(contribution, on) : null,
        ],
      ],
    );
  }
}

function receiptOf({ fund: code }: DemonstrationContribution, on: string): string | null {
  const fund = OFF_BUDGET_FUNDS.find((candidate) => candidate.code === code);
  const index = fund?.postings.findIndex((posting) => posting.kind === 'receipt' && posting.on === on) ?? -1;
  return fund && index >= 0 ? postingId(fund, index) : null;
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

function rateOf(currency: CurrencyCode, day: string): string {
  if (currency === 'USD') return '1';
  const found = exchangeRates().find(({ from, date }) => from === currency && date === monthOf(day));
  if (!found) throw new Error(`The demonstration has no rate of ${currency} on ${day}.`);
  return found.rate;
}

function inDollars(amount: Money, day: string): Money {
  return convert(amount, rateOf(amount.currency, day), 'USD');
}

/** The activity of a project in the year of the demonstration that most was paid for; of an off-budget one its only one. */
const ACTIVITY_OF = (project: string): string => `(
  SELECT a.id FROM activity a LEFT JOIN activity_money m ON m.activity_id = a.id
  WHERE a.project_id = ${project} AND a.year = ${YEAR} ORDER BY m.paid DESC NULLS LAST, a.code LIMIT 1)`;
