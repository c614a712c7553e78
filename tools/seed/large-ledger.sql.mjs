/** The ledger of the large plan: commitments of its activities, each paid twice, and the money that they need. */
import { largeId } from './large-id.mjs';
import { PLAN_CODE } from './large-plan.sql.mjs';

/** A commitment, two payments and what they consume of it. */
export const ENTRIES_A_COMMITMENT = 5;
/** An appropriation and an allotment for each of 48 areas in two years. */
export const FIXED_ENTRIES = 192;

const PLAN = `(SELECT id FROM action_plan WHERE code = '${PLAN_CODE}')`;
const FUND = `(SELECT id FROM fund WHERE code = 'REG')`;
const AMOUNT = '(100 + c.n::bigint * 13 % 900)';

/** Control keys and lines: every project and area in the two years that have money. */
export const LINES = [
  `INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency)
   SELECT ${largeId('control', "n.id || ':' || y.year")}, (SELECT id FROM fund WHERE code = 'REG'), y.year, n.id, n.unit_id, 'USD'
   FROM plan_node n, (VALUES (2013), (2014)) y (year) WHERE n.plan_id = ${PLAN} AND n.kind = 'project'`,
  `INSERT INTO budget_line (id, control_id, area_id)
   SELECT ${largeId('line', "n.id || ':' || c.year")}, c.id, n.id
   FROM plan_node n JOIN control_balance c ON c.project_id = n.project_id WHERE n.plan_id = ${PLAN} AND n.kind = 'area'`,
  `CREATE TEMP TABLE large_eligible AS
   SELECT row_number() OVER (ORDER BY a.code) - 1 AS number, a.id, a.area_id, a.year, a.planned_start
   FROM activity a WHERE a.plan_id = ${PLAN} AND a.year < 2015 AND a.status IN ('committed', 'under-way', 'completed',
     'verified', 'blocked')`,
  `CREATE TEMP TABLE large_commitment AS
   SELECT n, ${largeId('commitment', 'n')} AS id, e.id AS activity_id,
     ${largeId('line', "e.area_id || ':' || e.year")} AS line_id, e.planned_start AS day
   FROM (SELECT n, n % (SELECT count(*) FROM large_eligible) AS number FROM generate_series(0, $1::int - 1) n) c
   JOIN large_eligible e ON e.number = c.number`,
  'CREATE INDEX ON large_commitment (n)',
  'CREATE INDEX ON large_commitment (line_id)',
  'ANALYZE large_commitment',
];

/** What each line is given: half as much again as it will need. */
export const APPROPRIATIONS = [
  `INSERT INTO ledger_posting (id, kind, effective_date, posted_at, description, fund_id)
   SELECT ${largeId('appropriation', 'l.id')}, 'appropriation', make_date(c.year, 1, 1), make_date(c.year, 1, 1), 'Budget', ${FUND}
   FROM budget_line l JOIN control_balance c ON c.id = l.control_id JOIN plan_node n ON n.id = l.area_id
   WHERE n.plan_id = ${PLAN}`,
  `INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount,
     transaction_amount, transaction_currency, base_amount, effective_date, posted_at)
   SELECT ${largeId('given', "l.id || ':' || t.sequence")}, ${largeId('appropriation', 'l.id')}, t.sequence, t.type, l.id, c.id, ${FUND},
     m.amount * t.share, m.amount * t.share, 'USD', m.amount * t.share, make_date(c.year, 1, 1), make_date(c.year, 1, 1)
   FROM budget_line l JOIN control_balance c ON c.id = l.control_id JOIN plan_node n ON n.id = l.area_id
   CROSS JOIN LATERAL (SELECT 1000 + coalesce(sum(${AMOUNT}), 0) AS amount FROM large_commitment c WHERE c.line_id = l.id) m
   CROSS JOIN (VALUES (1, 'APPROPRIATION', 1.5), (2, 'ALLOTMENT', 1.2)) t (sequence, type, share)
   WHERE n.plan_id = ${PLAN}`,
];

/** Each commitment is paid in two parts of two fifths; one fifth stays open. */
const PARTS = `(VALUES (0, 1, 'COMMITMENT', 1.0), (1, 1, 'PAYMENT', 0.4), (1, 2, 'COMMITMENT_CONSUMPTION', -0.4),
  (2, 1, 'PAYMENT', 0.4), (2, 2, 'COMMITMENT_CONSUMPTION', -0.4)) p (posting, sequence, type, share)`;
const DAY = '(c.day + p.posting * 7)';

/** Commitments $1 to $2 with their postings and entries. */
export const COMMITMENTS = [
  `INSERT INTO commitment (id, code, line_id, activity_id, kind, supplier, currency, fund_currency, effective_date,
     committed, consumed, transaction_committed, transaction_consumed, created_at)
   SELECT c.id, 'LC' || c.n, c.line_id, c.activity_id, 'contract', 'Supplier ' || c.n % 500, 'USD', 'USD', c.day,
     ${AMOUNT}, ${AMOUNT} * 0.8, ${AMOUNT}, ${AMOUNT} * 0.8, c.day FROM large_commitment c WHERE c.n BETWEEN $1 AND $2`,
  `INSERT INTO ledger_posting (id, kind, effective_date, posted_at, fund_id)
   SELECT ${largeId('posting', "c.n || ':' || p.posting")}, CASE p.posting WHEN 0 THEN 'commitment' ELSE 'payment' END, ${DAY},
     ${DAY}, ${FUND} FROM large_commitment c, (VALUES (0), (1), (2)) p (posting) WHERE c.n BETWEEN $1 AND $2`,
  `INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount,
     transaction_amount, transaction_currency, base_amount, effective_date, posted_at, activity_id, commitment_id)
   SELECT ${largeId('entry', "c.n || ':' || p.posting || ':' || p.sequence")}, ${largeId('posting', "c.n || ':' || p.posting")},
     p.sequence, p.type, c.line_id, l.control_id, ${FUND}, ${AMOUNT} * p.share, ${AMOUNT} * p.share, 'USD', ${AMOUNT} * p.share,
     ${DAY}, ${DAY}, c.activity_id, c.id
   FROM large_commitment c JOIN budget_line l ON l.id = c.line_id CROSS JOIN ${PARTS} WHERE c.n BETWEEN $1 AND $2`,
];

const SUM = (...types) =>
  `coalesce(sum(e.fund_amount) FILTER (WHERE e.type IN (${types.map((type) => `'${type}'`).join(', ')})), 0)`;

/** Balances and the money of areas and activities, as the ledger says, and a mark that no sum of the plan is made yet. */
export const BALANCES = [
  `UPDATE control_balance b SET revised = s.revised, allotted = s.allotted, committed = s.committed, paid = s.paid
   FROM (SELECT e.control_id, ${SUM('APPROPRIATION')} AS revised, ${SUM('ALLOTMENT')} AS allotted,
       ${SUM('COMMITMENT', 'COMMITMENT_CONSUMPTION')} AS committed, ${SUM('PAYMENT')} AS paid
     FROM ledger_entry e GROUP BY e.control_id) s, plan_node n
   WHERE s.control_id = b.id AND n.id = b.project_id AND n.plan_id = ${PLAN}`,
  `INSERT INTO area_money (area_id, year, committed, paid)
   SELECT l.area_id, c.year, ${SUM('COMMITMENT', 'COMMITMENT_CONSUMPTION')}, ${SUM('PAYMENT')}
   FROM ledger_entry e JOIN budget_line l ON l.id = e.line_id JOIN control_balance c ON c.id = e.control_id
   JOIN plan_node n ON n.id = l.area_id WHERE n.plan_id = ${PLAN} GROUP BY l.area_id, c.year`,
  `INSERT INTO activity_money (activity_id, fund_id, reserved, committed, paid)
   SELECT e.activity_id, e.fund_id, 0, ${SUM('COMMITMENT', 'COMMITMENT_CONSUMPTION')}, ${SUM('PAYMENT')}
   FROM ledger_entry e JOIN activity a ON a.id = e.activity_id WHERE a.plan_id = ${PLAN} GROUP BY 1, 2`,
  `INSERT INTO node_sum_touch (plan_id) VALUES (${PLAN})`,
];
