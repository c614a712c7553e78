import { Client } from 'pg';
import { FinanceDesk, minus, usd, type TestClient } from '@mizan/api/testing';
import { isCurrency, Money, sum } from '@mizan/shared/money';
import {
  SPLIT_DIMENSIONS,
  SPLIT_FIGURES,
  type Identity,
  type MoneySplitView,
  type MoneyView,
  type ProblemDetails,
  type SplitDimension,
  type SplitRuleView,
  type WrittenView,
} from '@mizan/shared/contracts';

type Answer = Identity & WrittenView & Omit<ProblemDetails, 'status'>;

const NAME = { source: 'en', en: 'By agreement' };
const total = (amounts: readonly MoneyView[]): string => {
  const currency = amounts[0]?.currency ?? 'USD';
  if (!isCurrency(currency)) throw new Error(`${currency} is no currency.`);
  return sum(
    amounts.map(({ amount }) => Money.parse(amount, currency)),
    currency,
  ).toDecimal();
};

describe('money by country, partner and theme, on the built server', () => {
  let desk: FinanceDesk;
  let planner: TestClient;
  let database: Client;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    planner = desk.planner;
    database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await desk.server.stop();
  });

  const splits = async (dimension: SplitDimension, more = '&year=2014', as = desk.finance): Promise<MoneySplitView> =>
    (await as.get<MoneySplitView>(`/api/budget/splits?planId=${desk.planId}&dimension=${dimension}${more}`)).body;
  const make = (
    dimension: string,
    parts: readonly (readonly [string, unknown])[],
    as = planner,
    headers: Record<string, string> = {},
  ) =>
    as.post<Answer>(
      '/api/split-rules',
      { dimension, name: NAME, parts: parts.map(([key, weight]) => ({ key, weight })) },
      headers,
    );
  const made = async (dimension: string, parts: readonly (readonly [string, string])[]): Promise<string> => {
    const answer = await make(dimension, parts);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const choose = (activityId: string, dimension: string, ruleId: string | null, version: number, as = planner) =>
    as.send<Answer>('PUT', `/api/activities/${activityId}/splits/${dimension}`, {
      body: { ruleId },
      headers: { 'if-match': `"${version}"` },
    });

  it('parts and what is not split make the whole, and the whole is that of the control table, for every year', async () => {
    for (const year of [2013, 2014, null]) {
      const { total: control } = await desk.control(year);
      for (const dimension of SPLIT_DIMENSIONS) {
        const { groups } = await splits(dimension, year === null ? '' : `&year=${year}`);
        const [regular] = groups;
        expect(SPLIT_FIGURES.map((figure) => regular?.whole[figure])).toEqual(
          SPLIT_FIGURES.map((figure) => control[figure]),
        );
        for (const { shares, unsplit, whole } of groups) {
          for (const figure of SPLIT_FIGURES) {
            expect(total([...shares.map((share) => share[figure]), unsplit[figure]])).toBe(whole[figure].amount);
          }
        }
      }
    }
  });

  it('of one project is that of its row', async () => {
    const row = (await desk.control()).rows.find(({ code }) => code === 'P2');
    const { groups, activities } = await splits('partner', `&year=2014&projectId=${row?.projectId}`);
    expect(groups[0]?.whole.paid).toEqual(row?.balance?.paid);
    expect(total(activities.map(({ money }) => money[0]?.paid ?? usd('0.00')))).toBe(row?.balance?.paid.amount);
  });

  it('goes to the place of an activity where no rule was chosen, and is not split by partner', async () => {
    await desk.committed('1000.00');
    const { id, country } = desk.activity;
    expect(country).toMatch(/^[A-Z]{2}$/);
    const byPlace = (await splits('country')).activities.find((activity) => activity.id === id);
    expect(byPlace).toMatchObject({ ruleId: null, version: 0, parts: [{ key: country, weight: '1' }] });
    const byPartner = await splits('partner');
    expect(byPartner.activities.find((activity) => activity.id === id)).toMatchObject({ ruleId: null, parts: null });

    const before = byPartner.groups[0]?.unsplit.committed;
    const rule = await made('partner', [
      ['UNESCO', '1'],
      ['ALECSO', '1'],
      ['OIC', '1'],
    ]);
    expect((await choose(id, 'partner', rule, 0)).body).toEqual({ id, version: 1 });
    const after = await splits('partner', '&year=2014', planner);
    expect((await splits('partner', '&year=2014', await desk.server.as('management'))).activities[0]?.mayChange).toBe(
      false,
    );
    expect(after.activities.find((activity) => activity.id === id)).toMatchObject({
      ruleId: rule,
      version: 1,
      mayChange: true,
      parts: [
        { key: 'UNESCO', weight: '1' },
        { key: 'ALECSO', weight: '1' },
        { key: 'OIC', weight: '1' },
      ],
    });
    const money = after.activities.find((activity) => activity.id === id)?.money[0]?.committed ?? usd('0.00');
    expect(minus(before ?? usd('0.00'), (await splits('partner')).groups[0]?.unsplit.committed ?? usd('0.00'))).toBe(
      money.amount,
    );
    const list = (await planner.get<SplitRuleView[]>('/api/split-rules?dimension=partner')).body;
    expect(list.find((one) => one.id === rule)).toMatchObject({
      activities: 1,
      createdBy: 'Planner (External Relations)',
    });
    expect((await choose(id, 'partner', null, 1)).status).toBe(200);
    expect((await splits('partner')).groups[0]?.unsplit.committed).toEqual(before);
  });

  it('in a fund of another currency stands by itself, with its own smallest unit', async () => {
    const inDollars = (await splits('theme')).groups[0]?.whole;
    const { rows } = await database.query<{ id: string }>(
      `SELECT id FROM activity WHERE code = 'A-14-025' AND plan_id = $1`,
      [desk.planId],
    );
    const activityId = rows[0]?.id ?? '';
    await database.query(FUND_IN_DINARS, [activityId]);
    const rule = await made('theme', [
      ['Science', '1'],
      ['Culture', '1'],
      ['Education', '1'],
    ]);
    expect((await choose(activityId, 'theme', rule, 0)).status).toBe(200);
    const { groups } = await splits('theme');
    const dinars = groups.find(({ currency }) => currency === 'KWD');
    expect(dinars).toMatchObject({
      whole: { committed: { amount: '0.000', currency: 'KWD' }, paid: { amount: '10.001', currency: 'KWD' } },
      unsplit: { paid: { amount: '0.000', currency: 'KWD' } },
    });
    expect(dinars?.shares.map(({ key, paid }) => [key, paid.amount])).toEqual([
      ['Culture', '3.334'],
      ['Education', '3.334'],
      ['Science', '3.333'],
    ]);
    expect(groups[0]?.whole).toEqual(inDollars);
    expect((await choose(activityId, 'theme', null, 1)).status).toBe(200);
  });

  it('refuses a rule that cannot divide, and says which receiver is in the way', async () => {
    const cases = [
      ['country', [['MA', '0']], 'split.weight-not-positive', { key: 'MA', weight: '0' }],
      ['country', [['MA', '-1']], 'split.weight-not-positive', { key: 'MA', weight: '-1' }],
      ['theme', [['Culture', '0.000000']], 'split.weight-not-positive', { key: 'Culture', weight: '0.000000' }],
      [
        'partner',
        [
          ['UNESCO', '1'],
          [' unesco  ', '2'],
        ],
        'split.receiver-twice',
        { key: 'unesco' },
      ],
      ['country', [['XX', '1']], 'split.country-unknown', { key: 'XX' }],
      ['country', [['ma', '1']], 'split.country-unknown', { key: 'ma' }],
    ] as const;
    for (const [dimension, parts, code, params] of cases) {
      const { status, body } = await make(dimension, parts);
      expect([status, body.code, body.params]).toEqual([422, code, params]);
    }
  });

  it('names the fields of a rule that is none', async () => {
    const many = Array.from({ length: 300 }, (_, index) => [`Theme ${index}`, '1'] as const);
    const cases = [
      ['theme', many, 'parts', 'too-long'],
      ['theme', [], 'parts', 'invalid'],
      ['colour', [['Red', '1']], 'dimension', 'choice'],
      ['theme', [['Culture', '1e3']], 'parts.0.weight', 'decimal'],
      ['theme', [['Culture', '١']], 'parts.0.weight', 'decimal'],
      ['theme', [['Culture', 1]], 'parts.0.weight', 'decimal'],
      ['theme', [['Culture', '1'.repeat(40)]], 'parts.0.weight', 'decimal'],
      ['theme', [['', '1']], 'parts.0.key', 'required'],
      ['theme', [['x'.repeat(121), '1']], 'parts.0.key', 'too-long'],
      ['theme', [['Cul\u0000ture', '1']], 'parts.0.key', 'control-characters'],
    ] as const;
    for (const [dimension, parts, path, rule] of cases) {
      const { status, body } = await make(dimension, parts);
      expect([status, body.code]).toEqual([400, 'request.invalid']);
      expect(body.fields?.map((field) => [field.path, field.rule])).toContainEqual([path, rule]);
    }
    const most = many.slice(0, 100);
    expect((await make('theme', most)).status).toBe(201);
    const blank = await make('theme', [['   ', '1']]);
    expect([blank.status, blank.body.fields?.[0]?.path]).toEqual([400, 'parts.0.key']);
  });

  it('is made once, however often it is sent, and another one under the same key is refused', async () => {
    const key = { 'idempotency-key': 'a-rule-made-once' };
    const parts = [['Culture', '1']] as const;
    const first = await make('theme', parts, planner, key);
    const again = await make('theme', parts, planner, key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const other = await make('theme', [['Science', '1']], planner, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch']);
  });

  it('is chosen on the version that was seen, by one of those who choose at once, and of its own dimension', async () => {
    const { id } = desk.activity;
    const [one, other, country] = [
      await made('theme', [['Culture', '1']]),
      await made('theme', [['Science', '1']]),
      await made('country', [['MA', '1']]),
    ];
    const racing = await Promise.all([
      choose(id, 'theme', one, 0),
      choose(id, 'theme', other, 0),
      choose(id, 'theme', one, 0, desk.finance),
      choose(id, 'theme', other, 0, desk.controller),
    ]);
    expect(racing.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    const wrong = await choose(id, 'theme', country, 1);
    expect([wrong.status, wrong.body.code, wrong.body.params]).toEqual([
      422,
      'split.wrong-dimension',
      { dimension: 'country' },
    ]);
    const unknown = await choose(id, 'theme', '00000000-0000-4000-8000-000000000000', 1);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'split.rule-unknown']);
    const nowhere = await choose(id, 'colour', one, 1);
    expect([nowhere.status, nowhere.body.fields]).toEqual([400, [{ path: 'dimension', rule: 'choice' }]]);
    const silent = await planner.send<Answer>('PUT', `/api/activities/${id}/splits/theme`, {
      body: {},
      headers: { 'if-match': '"1"' },
    });
    expect([silent.status, silent.body.fields?.[0]]).toEqual([400, { path: 'ruleId', rule: 'required' }]);
  });

  it('is chosen by planners of the directorate and finance, and by nobody else', async () => {
    const rule = await made('partner', [['OIC', '1']]);
    const elsewhere = await choose(desk.activity.id, 'partner', rule, 2, await desk.server.as('planner.ddt'));
    expect(elsewhere.status).toBe(404);
    const reader = await desk.server.as('management');
    const read = await choose(desk.activity.id, 'partner', rule, 2, reader);
    expect([read.status, read.body.code]).toEqual([403, 'access.denied']);
    expect((await make('partner', [['OIC', '1']], reader)).status).toBe(403);
  });

  it('never changes: the database keeps rules and their parts as they were made, and takes no part more', async () => {
    const refused = async (sql: string): Promise<string> => {
      const failure: unknown = await database.query(sql).catch((error: unknown) => error);
      return failure instanceof Error ? failure.message : 'let through';
    };
    const rule = `(SELECT id FROM split_rule ORDER BY created_at LIMIT 1)`;
    expect(await refused(`UPDATE split_rule SET dimension = 'theme' WHERE id = ${rule}`)).toContain('never');
    expect(await refused(`DELETE FROM split_rule_part WHERE rule_id = ${rule}`)).toContain('never');
    expect(await refused(`UPDATE split_rule_part SET weight = 2 WHERE rule_id = ${rule}`)).toContain('never');
    expect(
      await refused(`INSERT INTO split_rule_part (rule_id, position, parts, key, weight)
        SELECT rule_id, max(position) + 1, max(parts), 'ZZ', 1 FROM split_rule_part WHERE rule_id = ${rule} GROUP BY 1`),
    ).toContain('split_rule_part_position_known');
    expect(
      await refused(`INSERT INTO split_rule_part (rule_id, position, parts, key, weight)
        SELECT rule_id, max(position) + 1, max(parts) + 1, 'ZZ', 1 FROM split_rule_part WHERE rule_id = ${rule} GROUP BY 1`),
    ).toContain('split_rule_part_rule_fk');
    expect(
      await refused(`INSERT INTO activity_split (activity_id, dimension, rule_id, chosen_at)
        SELECT a.id, 'theme', r.id, now() FROM activity a, split_rule r
        WHERE a.code LIKE 'A-15-%' AND r.dimension = 'country' AND NOT EXISTS (
          SELECT 1 FROM activity_split s WHERE s.activity_id = a.id AND s.dimension = 'theme') LIMIT 1`),
    ).toContain('activity_split_rule_fk');
  });
});

/** A fund in Kuwaiti dinars, with 10.001 paid for an activity ($1) of the regular project of that activity. */
const FUND_IN_DINARS = `
  WITH f AS (
    INSERT INTO fund (id, code, name, kind, currency)
    VALUES (gen_random_uuid(), 'KW', '{"source": "en", "en": "Gift of Kuwait"}', 'partner-trust', 'KWD') RETURNING id
  ), b AS (
    INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency, revised, allotted, paid)
    SELECT gen_random_uuid(), f.id, 2014, a.project_id, a.unit_id, 'KWD', 20, 20, 10.001 FROM f, activity a WHERE a.id = $1
    RETURNING id, fund_id
  ), l AS (
    INSERT INTO budget_line (id, control_id) SELECT gen_random_uuid(), b.id FROM b RETURNING id
  ), p AS (
    INSERT INTO ledger_posting (id, kind, effective_date, posted_at, fund_id)
    SELECT gen_random_uuid(), 'payment', '2014-09-01', now(), b.fund_id FROM b RETURNING id
  )
  INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount, transaction_amount,
    transaction_currency, base_amount, effective_date, posted_at, activity_id)
  SELECT gen_random_uuid(), p.id, 1, 'PAYMENT', l.id, b.id, b.fund_id, 10.001, 10.001, 'KWD', 33, '2014-09-01', now(), $1
  FROM b, l, p`;
