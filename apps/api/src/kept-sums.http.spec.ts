import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import {
  ACTIVITY_STATUSES,
  type DashboardView,
  type PlanFiguresView,
  type PlanView,
  type SelectionExplanationView,
} from '@mizan/shared/contracts';
import fc from 'fast-check';
import { Pool } from 'pg';

const CLI = join(__dirname, '../../../dist/api/apps/api/src/cli.js');

/** Something that somebody writes; numbers choose among what is there. */
interface Step {
  readonly kind: keyof typeof WRITES;
  readonly one: number;
  readonly other: number;
}

const ACTIVITY = 'SELECT id FROM activity WHERE plan_id = $1 ORDER BY code OFFSET $2 % 60 LIMIT 1';
const REPORT = (state: string): string => `SELECT r.id FROM indicator_report r JOIN plan_node n ON n.id = r.indicator_id
  WHERE n.plan_id = $1 AND r.state = '${state}' ORDER BY r.code OFFSET $2 % 20 LIMIT 1`;
const DAYS = ['2013-06-30', '2014-01-01', '2014-03-31', '2014-09-30', '2015-02-10'];
/** Each is checked by a process of its own; on a busy machine fewer of them are tried. */
const RUNS = { numRuns: 6, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false };
const TYPES = ['COMMITMENT', 'PAYMENT', 'REFUND'];

/** Each one statement: plan, two numbers, and a new id. */
const WRITES = {
  status: `UPDATE activity SET status = ('{${ACTIVITY_STATUSES.join(',')}}'::text[])[1 + $3::int % 10], status_before = 'under-way',
    status_reason = 'Because.' WHERE id = (${ACTIVITY})`,
  plan: `UPDATE activity SET planned_start = planned_start + $3::int % 90 - 45, planned_end = planned_end + $3::int % 90 - 45,
    weight = 1 + $3::int % 3, planned_cost = $3::int WHERE id = (${ACTIVITY})`,
  place: `UPDATE activity SET area_id = CASE WHEN $3::int % 2 = 0 THEN NULL ELSE (SELECT n.id FROM plan_node n
    WHERE n.kind = 'area' AND n.project_id = activity.project_id ORDER BY n.code LIMIT 1) END WHERE id = (${ACTIVITY})`,
  milestone: `INSERT INTO activity_milestone (id, activity_id, position, title, weight, due_on, done_on)
    SELECT $4::uuid, id, 1, '{}', 1 + $3::int % 3, '2014-05-01', CASE WHEN $3::int % 2 = 0 THEN '2014-06-01'::date END FROM (${ACTIVITY}) a`,
  approve: `UPDATE indicator_report SET state = 'approved', value = 1 + $3::int % 9 WHERE id = (${REPORT('submitted')})`,
  giveBack: `UPDATE indicator_report SET state = 'returned', return_reason = $3::text WHERE id = (${REPORT('submitted')})`,
  handIn: `UPDATE indicator_report SET state = 'submitted', value = 1 + $3::int % 7 WHERE id = (${REPORT('returned')})`,
  correct: `WITH old AS (UPDATE indicator_report SET state = 'superseded' WHERE id = (${REPORT('approved')}) AND state = 'approved' RETURNING *)
    INSERT INTO indicator_report (id, code, indicator_id, period, period_end, value, state, return_reason, revision, correction_reason)
    SELECT $4::uuid, $4::text, indicator_id, period, period_end, 1 + $3::int % 9, 'returned', 'Again.', revision + 1, 'Counted twice.'
    FROM old`,
  post: `WITH posting AS (INSERT INTO ledger_posting (id, kind, effective_date, posted_at, fund_id)
      SELECT $4::uuid, 'commitment', '2014-09-30', now(), id FROM fund WHERE code = 'REG' RETURNING id, fund_id)
    INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount,
      transaction_amount, transaction_currency, base_amount, effective_date, posted_at, activity_id)
    SELECT $4::uuid, posting.id, 1, ('{${TYPES.join(',')}}'::text[])[1 + $3::int % 3], l.id, l.control_id, posting.fund_id, 100 + $3::int, 1, 'USD', 1,
      '2014-09-30', now(), a.id
    FROM posting, (${ACTIVITY}) a, (SELECT b.* FROM budget_line b JOIN control_balance c ON c.id = b.control_id JOIN fund f ON f.id = c.fund_id AND f.code = 'REG'
      ORDER BY b.id OFFSET $3::int % 5 LIMIT 1) l`,
  day: `UPDATE setting SET value = to_jsonb(('{${DAYS.join(',')}}'::text[])[1 + ($2::int + $3::int) % ${DAYS.length}])
    WHERE key = 'business-date' AND $1::uuid <> $4::uuid`,
} as const;

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'status',
    'plan',
    'place',
    'milestone',
    'approve',
    'giveBack',
    'handIn',
    'correct',
    'post',
    'day',
  ),
  one: fc.nat(500),
  other: fc.nat(500),
});

describe('kept sums, on the built server', () => {
  let server: TestServer;
  let management: TestClient;
  let pool: Pool;
  let planId: string;

  beforeAll(async () => {
    server = await startTestServer();
    management = await server.as('management');
    pool = new Pool({ connectionString: server.databaseUrl, max: 8 });
    const plans = await management.get<PlanView[]>('/api/plans');
    planId = plans.body.find((plan) => plan.status === 'in-force')?.id ?? '';
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
  });

  const write = ({ kind, one, other }: Step) => {
    const text = WRITES[kind];
    return pool.query(text, [planId, one, other, randomUUID()].slice(0, text.includes('$4') ? 4 : 3));
  };
  const dashboard = async (query = ''): Promise<DashboardView> => {
    const answer = await management.get<DashboardView>(`/api/plans/${planId}/dashboard${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const verified = (): string => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: server.databaseUrl };
    return spawnSync(process.execPath, [CLI, 'verify-sums'], { encoding: 'utf8', env }).stdout;
  };

  it('are what the facts say after any changes of activities, reports, postings and the business date', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const one of steps) {
          await write(one);
          await dashboard();
        }
        expect(verified()).toBe('0 differences.\n');
      }),
      RUNS,
    );
  });

  it('are what the facts say after changes at the same time as they are read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        await Promise.all(steps.flatMap((one) => [write(one), dashboard()]));
        await dashboard();
        expect(verified()).toBe('0 differences.\n');
      }),
      RUNS,
    );
  });

  it.each(['', '?year=2013', '?year=2014', '?year=2015'])(
    'answer as the figures from the facts do %s',
    async (query) => {
      const [shown, figures] = [
        await dashboard(query),
        (await management.get<PlanFiguresView>(`/api/plans/${planId}/figures${query}`)).body,
      ];
      const facts = new Map(figures.nodes.map((node) => [node.nodeId, node]));
      expect(shown.businessDate).toBe(figures.businessDate);
      for (const { nodeId, results, paid } of shown.outcomes) {
        expect(facts.get(nodeId)?.results).toEqual(results);
        expect(facts.get(facts.get(nodeId)?.parentId ?? '')?.finance?.paid).toEqual(paid);
      }
      for (const { nodeId, results, delivery, finance } of shown.projects) {
        const { results: factResults, delivery: factDelivery, finance: factFinance } = facts.get(nodeId) ?? {};
        expect({ results: factResults, delivery: factDelivery, finance: factFinance }).toEqual({
          results,
          delivery,
          finance,
        });
      }
    },
  );

  it('answer for a part of the plan as its explanation from the facts does', async () => {
    const { directorates, projectChoices } = await dashboard();
    const parts = [
      '',
      ...directorates.map(({ id }) => `directorateId=${id}`),
      ...projectChoices.map(({ id, directorateId }) => `projectId=${id}&directorateId=${directorateId}`),
    ];
    for (const part of parts) {
      const shown = await dashboard(`?${part}`);
      for (const figure of ['delivery', 'results'] as const) {
        const explained = await management.get<SelectionExplanationView>(
          `/api/plans/${planId}/explanation?figure=${figure}&${part}`,
        );
        expect(shown[figure]).toMatchObject(explained.body.index);
      }
    }
  });

  it('that somebody broke are named', async () => {
    await dashboard();
    await pool.query("UPDATE node_sum SET planned = planned + 1 WHERE plan_id = $1 AND kind = 'area' AND year = 0", [
      planId,
    ]);
    await pool.query('UPDATE area_money SET paid = paid + 1 WHERE year = 2014');
    await pool.query('UPDATE activity_money SET committed = committed + 1');
    const lines = verified().trim().split('\n');
    expect(lines.at(-1)).toBe(`${lines.length - 1} differences.`);
    expect(new Set(lines.slice(0, -1).map((line) => line.replace(/^(\w+) \S+ \d+: (\w+) is .*/, '$1 $2')))).toEqual(
      new Set(['node_sum planned', 'area_money paid', 'activity_money committed']),
    );
  });
});
