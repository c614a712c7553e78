import type { Database } from '@mizan/api/platform';
import { foldBalance } from '@mizan/shared/ledger';

import { natureId, REGULAR_FUND } from '../reference/seed-reference';
import { nodeId } from '../seed-plan';
import { stableId } from '../stable-id';
import { exchangeRates, RATE_SOURCE } from './rate-plan';
import { ledgerEntry, OVERRIDE, type DemonstrationEntry, type DemonstrationMoney } from './money-plan';
import { activityId } from './seed-activities';
import { seedPhasing } from './seed-phasing';

const PLAN = 'AP-2013-2015';
const YEARS = { 2013: 'closed', 2014: 'open', 2015: 'open' } as const;
const UNITS: Readonly<Record<string, string>> = { P1: 'DERC', P2: 'DERC', P3: 'DDT' };

const controlId = (project: string, year: number): string => stableId(`control:${project}:${year}`);
const lineId = ({
  project,
  year,
  area,
  nature,
}: Pick<DemonstrationEntry, 'project' | 'year' | 'area' | 'nature'>): string =>
  stableId(`line:${project}:${year}:${area ?? ''}${nature === null ? '' : `:${nature}`}`);
const commitmentId = (code: string): string => stableId(`commitment:${code}`);
const postingId = (index: number): string => stableId(`posting:${index}`);

/** Writes fiscal years, lines, ledger and balances: the balances are the fold of the entries. */
export async function seedMoney(database: Database, money: DemonstrationMoney): Promise<void> {
  for (const [year, status] of Object.entries(YEARS)) {
    await database.query('INSERT INTO fiscal_year (year, status) VALUES ($1, $2) ON CONFLICT (year) DO NOTHING', [
      year,
      status,
    ]);
  }
  const entries = money.postings.flatMap((posting) => posting.entries);
  await seedControls(database, entries);
  await seedCommitments(database, money, entries);
  await seedPostings(database, money);
  await seedOverride(database, money);
  await seedRates(database);
  await seedVirements(database);
  await seedPhasing(database, controlId);
  await closePastMonths(database);
}

/** A virement that waits for finance, and one that is still drafted; neither has moved anything. */
async function seedVirements(database: Database): Promise<void> {
  const drafts = [
    {
      code: 'V-14-001',
      state: 'requested',
      amount: '4500.00',
      why: 'The regional forum costs more than the studies that are postponed.',
    },
    { code: 'V-14-002', state: 'draft', amount: '1200.00', why: 'Translation of the guide into French and Arabic.' },
  ];
  for (const { code, state, amount, why } of drafts) {
    const id = stableId(`virement:${code}`);
    await database.query(
      `INSERT INTO virement (id, code, plan_id, fund_id, year, state, justification, created_at, created_by)
       SELECT $1, $2, p.id, $3, 2014, 'draft', $4, '2014-09-22 09:00Z', u.id
       FROM action_plan p, app_user u WHERE p.code = $5 AND u.email = 'planner@mizan.example'`,
      [id, code, REGULAR_FUND.id, why, PLAN],
    );
    await database.query(
      `INSERT INTO virement_line (virement_id, position, control_id, fund_id, year, amount)
       VALUES ($1, 1, $2, $4, 2014, -$5::numeric), ($1, 2, $3, $4, 2014, $5)`,
      [id, controlId('P1', 2014), controlId('P2', 2014), REGULAR_FUND.id, amount],
    );
    await database.query(
      `UPDATE virement SET state = $2, level = CASE WHEN $2 = 'requested' THEN 'finance' END,
         rules = CASE WHEN $2 = 'requested' THEN ARRAY['inside-directorate'] END,
         requested_at = CASE WHEN $2 = 'requested' THEN created_at END,
         requested_by = CASE WHEN $2 = 'requested' THEN created_by END WHERE id = $1`,
      [id, state],
    );
  }
  await database.query(`INSERT INTO code_counter (scope, last) VALUES ('virement:2014', $1)`, [drafts.length]);
}

/** The rates of each first of a month that the demonstration exchanges at. */
async function seedRates(database: Database): Promise<void> {
  const rows = exchangeRates().map((rate) => ({ ...rate, id: stableId(`rate:${rate.from}:${rate.to}:${rate.date}`) }));
  await database.query(
    `INSERT INTO exchange_rate (id, from_currency, to_currency, rate_date, kind, rate, source, created_at)
     SELECT id, "from", "to", date, 'spot', rate, $2, date + time '08:00'
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "from" text, "to" text, date date, rate numeric)`,
    [JSON.stringify(rows), RATE_SOURCE],
  );
}

async function seedOverride(database: Database, money: DemonstrationMoney): Promise<void> {
  const { project, year, on, amount, expiresOn, reason } = OVERRIDE;
  const posting = postingId(money.postings.findIndex(({ kind }) => kind === 'override'));
  await database.query(
    `INSERT INTO override_grant (id, control_id, role, reason, currency, amount_limit, expires_on, granted_at, granted_by,
       posting_id)
     SELECT $1, $2, 'financial-controller', $3, 'USD', $4, $5, $6::date + time '09:00', u.id, $7
     FROM app_user u WHERE u.email = 'controller@mizan.example'`,
    [stableId('override:1'), controlId(project, year), reason, amount.toDecimal(), expiresOn, on, posting],
  );
  await database.query('UPDATE control_balance SET override_until = $2 WHERE id = $1', [
    controlId(project, year),
    expiresOn,
  ]);
}

/** The months that finance has closed by the business date of the demonstration; the last one is soft-closed. */
async function closePastMonths(database: Database): Promise<void> {
  await database.query(
    `UPDATE fiscal_period SET status = CASE WHEN month = 6 THEN 'soft-closed' ELSE 'closed' END
     WHERE year = 2014 AND month <= 6`,
  );
}

async function seedControls(database: Database, entries: readonly DemonstrationEntry[]): Promise<void> {
  const controls = Map.groupBy(entries, (entry) => `${entry.project}:${entry.year}`);
  const rows = [...controls.values()].flatMap((own) => {
    const first = own[0];
    if (!first) return [];
    const balance = foldBalance(own.map(ledgerEntry), 'USD');
    const buckets = Object.fromEntries(Object.entries(balance).map(([bucket, amount]) => [bucket, amount.toDecimal()]));
    const { project, year } = first;
    return [
      { id: controlId(project, year), year, project_id: nodeId(PLAN, project), unit: UNITS[project], ...buckets },
    ];
  });
  await database.query(
    `INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency, revised, allotted, frozen, override,
       reserved, committed, paid)
     SELECT r.id, $2, r.year, r.project_id, u.id, $3, r.revised, r.allotted, r.frozen, r.override, r.reserved, r.committed, r.paid
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, year int, project_id uuid, unit text, revised numeric, allotted numeric,
       frozen numeric, override numeric, reserved numeric, committed numeric, paid numeric) JOIN org_unit u ON u.code = r.unit`,
    [JSON.stringify(rows), REGULAR_FUND.id, REGULAR_FUND.currency],
  );
  const lines = new Map(entries.map((entry) => [lineId(entry), entry]));
  const lineRows = [...lines].map(([id, entry]) => ({
    id,
    control_id: controlId(entry.project, entry.year),
    area_id: entry.area === null ? null : nodeId(PLAN, entry.area),
    nature_id: entry.nature === null ? null : natureId(entry.nature),
  }));
  await database.query(
    `INSERT INTO budget_line (id, control_id, area_id, nature_id)
     SELECT id, control_id, area_id, nature_id
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, control_id uuid, area_id uuid, nature_id uuid)`,
    [JSON.stringify(lineRows)],
  );
}

async function seedCommitments(
  database: Database,
  money: DemonstrationMoney,
  entries: readonly DemonstrationEntry[],
): Promise<void> {
  const rows = money.commitments.map((commitment) => {
    const own = entries.filter((entry) => entry.commitment === commitment.code);
    const total = (type: DemonstrationEntry['type']): string =>
      own
        .filter((entry) => entry.type === type)
        .reduce((sum, entry) => sum + (entry.amount.minor < 0n ? -entry.amount.minor : entry.amount.minor), 0n)
        .toString();
    const line = own[0];
    return {
      id: commitmentId(commitment.code),
      code: commitment.code,
      line_id: line ? lineId(line) : null,
      activity_id: activityId(commitment.activity),
      kind: commitment.kind,
      supplier: commitment.supplier,
      effective_date: commitment.on,
      committed: total('COMMITMENT'),
      consumed: total('COMMITMENT_CONSUMPTION'),
      released: total('COMMITMENT_RELEASE'),
    };
  });
  await database.query(
    `INSERT INTO commitment (id, code, line_id, activity_id, kind, supplier, currency, fund_currency, effective_date,
       committed, consumed, released, transaction_committed, transaction_consumed, transaction_released, created_at)
     SELECT id, code, line_id, activity_id, kind, supplier, 'USD', 'USD', effective_date, committed / 100, consumed / 100,
       released / 100, committed / 100, consumed / 100, released / 100, effective_date
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, code text, line_id uuid, activity_id uuid, kind text, supplier text,
       effective_date date, committed numeric, consumed numeric, released numeric)`,
    [JSON.stringify(rows)],
  );
  for (const year of [2013, 2014]) {
    const last = money.commitments.filter((commitment) => commitment.code.startsWith(`C-${year - 2000}-`)).length;
    await database.query('INSERT INTO code_counter (scope, last) VALUES ($1, $2)', [`commitment:${year}`, last]);
  }
}

async function seedPostings(database: Database, money: DemonstrationMoney): Promise<void> {
  const postings = money.postings.map((posting, index) => ({
    id: postingId(index),
    kind: posting.kind,
    effective_date: posting.on,
    description: posting.description,
    reverses_id: posting.reverses === null ? null : postingId(posting.reverses),
  }));
  await database.query(
    `INSERT INTO ledger_posting (id, kind, effective_date, posted_at, description, reverses_id, fund_id)
     SELECT id, kind, effective_date, effective_date + time '09:00', description, reverses_id, $2
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, kind text, effective_date date, description text, reverses_id uuid)`,
    [JSON.stringify(postings), REGULAR_FUND.id],
  );
  const rows = money.postings.flatMap((posting, index) =>
    posting.entries.map((entry, sequence) => ({
      id: stableId(`entry:${index}:${sequence}`),
      posting_id: postingId(index),
      sequence: sequence + 1,
      type: entry.type,
      line_id: lineId(entry),
      control_id: controlId(entry.project, entry.year),
      amount: entry.amount.toDecimal(),
      effective_date: entry.on,
      activity_id: entry.activity === null ? null : activityId(entry.activity),
      commitment_id: entry.commitment === null ? null : commitmentId(entry.commitment),
      reverses_id: posting.reverses === null ? null : stableId(`entry:${posting.reverses}:${sequence}`),
      reversed_type: posting.reverses === null ? null : 'ALLOTMENT',
    })),
  );
  await database.query(
    `INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount, transaction_amount,
       transaction_currency, base_amount, effective_date, posted_at, activity_id, commitment_id, reverses_id, reversed_type)
     SELECT id, posting_id, sequence, type, line_id, control_id, $2, amount, amount, 'USD', amount, effective_date,
       effective_date + time '09:00', activity_id, commitment_id, reverses_id, reversed_type
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, posting_id uuid, sequence int, type text, line_id uuid, control_id uuid,
       amount numeric, effective_date date, activity_id uuid, commitment_id uuid, reverses_id uuid, reversed_type text)`,
    [JSON.stringify(rows), REGULAR_FUND.id],
  );
}
