import { Client } from 'pg';
import { FinanceDesk, minus, usd, type TestClient } from '@mizan/api/testing';
import type { ProblemDetails, VirementRowView, VirementView, WrittenView } from '@mizan/shared/contracts';

import { CONTROL_DIFFERENCES } from '../posting/balance-difference.sql';

type Answer = WrittenView & Omit<ProblemDetails, 'status'>;
const YEAR = 2014;

describe('virements over HTTP, on the built server', () => {
  let desk: FinanceDesk;
  let head: TestClient;
  let database: Client;
  let projects: Readonly<Record<string, string>>;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    head = await desk.server.as('head');
    database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
    projects = Object.fromEntries((await desk.control()).rows.map(({ code, projectId }) => [code, projectId]));
  });
  afterAll(async () => {
    expect((await database.query(CONTROL_DIFFERENCES)).rows).toEqual([]);
    await database.end();
    await desk.server.stop();
  });

  const draft = (
    lines: readonly (readonly [project: string, amount: string, natureId?: string | undefined])[],
    as = desk.planner,
  ) =>
    as.post<Answer>('/api/virements', {
      planId: desk.planId,
      year: YEAR,
      justification: 'The forum was moved to the spring.',
      lines: lines.map(([code, amount, natureId]) => ({ projectId: projects[code], amount: usd(amount), natureId })),
    });
  const act = (client: TestClient, made: WrittenView, step: string, body?: object) =>
    client.post<Answer>(`/api/virements/${made.id}/${step}`, body, { 'if-match': `"${made.version}"` });
  const requested = async (lines: Parameters<typeof draft>[0], as = desk.planner): Promise<WrittenView> => {
    const made = await draft(lines, as);
    expect(made.status).toBe(201);
    const asked = await act(as, made.body, 'request');
    expect(asked.status).toBe(200);
    return asked.body;
  };
  const show = async (id: string, as = desk.finance): Promise<VirementView> =>
    (await as.get<VirementView>(`/api/virements/${id}`)).body;

  it('between projects of a directorate are decided by finance, and are posted to the cent with the allotted part', async () => {
    const [before, other] = [await desk.balanceOf('P1'), await desk.balanceOf('P2')];
    const spare = minus(before.revised, before.allotted);
    const amount = minus(usd(spare), usd('-100.00'));
    const made = await requested([
      ['P1', `-${amount}`],
      ['P2', amount],
    ]);
    const preview = await show(made.id);
    expect(preview).toMatchObject({ state: 'requested', mayDecide: true, isOwn: false });
    expect(preview.preview).toMatchObject({ level: 'finance', rules: ['inside-directorate'], net: usd('0.00') });
    expect(preview.preview.indicators.length).toBeGreaterThan(0);

    const wrong = await act(head, made, 'approval');
    expect([wrong.status, wrong.body.code, wrong.body.params?.['level']]).toEqual([
      409,
      'virement.not-yours',
      'finance',
    ]);
    const approved = await act(desk.finance, made, 'approval');
    expect(approved.status).toBe(200);
    const [after, received] = [await desk.balanceOf('P1'), await desk.balanceOf('P2')];
    expect([minus(before.revised, after.revised), minus(before.allotted, after.allotted)]).toEqual([amount, '100.00']);
    expect([minus(received.revised, other.revised), minus(received.allotted, other.allotted)]).toEqual([
      amount,
      '100.00',
    ]);
    const [giving, taking] = preview.preview.effects;
    expect(giving?.after).toEqual({ revised: after.revised, allotted: after.allotted, available: after.available });
    expect(taking?.after).toEqual({
      revised: received.revised,
      allotted: received.allotted,
      available: received.available,
    });
    const twice = await act(desk.finance, { ...made, version: approved.body.version }, 'approval');
    expect([twice.status, twice.body.code]).toEqual([409, 'virement.wrong-state']);
  });

  it('inside a project are decided by the head, between natures of expenditure', async () => {
    const natures = (await desk.finance.get<{ id: string }[]>('/api/cost-natures')).body;
    const made = await requested([
      ['P2', '-50.00'],
      ['P2', '50.00', natures[0]?.id],
    ]);
    expect((await show(made.id)).preview).toMatchObject({ level: 'head', rules: ['inside-project'] });
    const officer = await act(desk.finance, made, 'approval');
    expect([officer.status, officer.body.code]).toEqual([409, 'virement.not-yours']);
    expect((await act(head, made, 'approval')).status).toBe(200);
  });

  it('between directorates, or beyond a tenth, are decided by the controller', async () => {
    const across = await requested(
      [
        ['P1', '-10.00'],
        ['P3', '10.00'],
      ],
      desk.finance,
    );
    expect((await show(across.id)).preview).toMatchObject({ level: 'controller', rules: ['between-directorates'] });
    expect((await act(desk.controller, across, 'refusal', { remark: 'Not before the review.' })).status).toBe(200);
    expect(await show(across.id)).toMatchObject({ state: 'refused', remark: 'Not before the review.' });

    const { appropriated } = await desk.balanceOf('P2');
    const tenth = `${BigInt(appropriated.amount.replace('.', '')) / 1000n + 1n}.00`;
    const much = await requested([
      ['P2', `-${tenth}`],
      ['P1', tenth],
    ]);
    expect((await show(much.id)).preview).toMatchObject({
      level: 'controller',
      rules: ['inside-directorate', 'beyond-share'],
    });
    const officer = await act(desk.finance, much, 'approval');
    expect([officer.status, officer.body.code]).toEqual([409, 'virement.not-yours']);
  });

  it('are never decided by whoever asked, go back with a remark, and are asked for again', async () => {
    const own = await requested(
      [
        ['P1', '-5.00'],
        ['P2', '5.00'],
      ],
      desk.finance,
    );
    const self = await act(desk.finance, own, 'approval');
    expect([self.status, self.body.code]).toEqual([409, 'virement.own-request']);
    const back = await act(desk.controller, own, 'return', { remark: 'Which forum?' });
    expect(back.status).toBe(200);
    const changed = await desk.finance.send<Answer>('PUT', `/api/virements/${own.id}`, {
      body: {
        justification: 'The forum of Fez was moved to the spring.',
        lines: [
          { projectId: projects['P1'], amount: usd('-6.00') },
          { projectId: projects['P2'], amount: usd('6.00') },
        ],
      },
      headers: { 'if-match': `"${back.body.version}"` },
    });
    expect(changed.status).toBe(200);
    const again = await act(desk.finance, changed.body, 'request');
    expect(again.status).toBe(200);
    expect(await show(own.id)).toMatchObject({ state: 'requested', moved: usd('6.00'), remark: null });
    const stranger = await act(desk.planner, again.body, 'withdrawal');
    expect([stranger.status, stranger.body.code]).toEqual([409, 'virement.not-own']);
    expect((await act(desk.finance, again.body, 'withdrawal')).status).toBe(200);
  });

  it.each([
    [
      'what does not balance',
      [
        ['P1', '-5.00'],
        ['P2', '4.99'],
      ],
      'virement.not-balanced',
    ],
    ['a single line', [['P1', '5.00']], 'virement.lines-missing'],
  ] as const)('are not asked for with %s', async (_, lines, code) => {
    const made = await draft(lines);
    const asked = await act(desk.planner, made.body, 'request');
    expect([asked.status, asked.body.code]).toEqual([422, code]);
  });

  it.each([
    [
      'the same line twice',
      [
        ['P1', '-5.00'],
        ['P1', '5.00'],
      ],
      'virement.line-twice',
    ],
    [
      'a line of nothing',
      [
        ['P1', '0.00'],
        ['P2', '0.00'],
      ],
      'virement.lines-missing',
    ],
  ] as const)('are not drafted with %s', async (_, lines, code) => {
    const made = await draft(lines);
    expect([made.status, made.body.code]).toEqual([422, code]);
  });

  it('are not drafted over the money of others', async () => {
    const elsewhere = await desk.server.as('head.ddt');
    const foreign = await draft(
      [
        ['P1', '-5.00'],
        ['P2', '5.00'],
      ],
      elsewhere,
    );
    expect([foreign.status, foreign.body.code]).toEqual([403, 'access.denied']);
  });

  it('are not drafted over a project that is not seen, is not there, or is of another plan', async () => {
    const body = (lines: readonly object[], planId = desk.planId) => ({
      planId,
      year: YEAR,
      justification: 'The forum was moved to the spring.',
      lines,
    });
    const own = { projectId: projects['P1'], amount: usd('-5.00') };
    const refused = async (request: object): Promise<unknown> => {
      const { status, body: problem } = await desk.planner.post<Answer>('/api/virements', request);
      return [status, problem.fields];
    };
    const ofOthers = body([own, { projectId: projects['P3'], amount: usd('5.00') }]);
    expect(await refused(ofOthers)).toEqual([400, [{ path: 'lines.1.projectId', rule: 'choice' }]]);
    const nowhere = body([{ projectId: desk.planId, amount: usd('5.00') }, own]);
    expect(await refused(nowhere)).toEqual([400, [{ path: 'lines.0.projectId', rule: 'choice' }]]);
    expect(await refused(body([own], projects['P1']))).toEqual([400, [{ path: 'lines.0.projectId', rule: 'choice' }]]);
  });

  it('between directorates are hidden from whoever sees one of the two, whichever stands first', async () => {
    for (const [giving, taking] of [
      ['P1', 'P3'],
      ['P3', 'P1'],
    ] as const) {
      const made = await requested(
        [
          [giving, '-3.00'],
          [taking, '3.00'],
        ],
        desk.finance,
      );
      for (const client of [desk.planner, await desk.server.as('planner.ddt')]) {
        expect((await client.get(`/api/virements/${made.id}`)).status).toBe(404);
        expect((await act(client, made, 'withdrawal')).status).toBe(404);
      }
      expect((await act(desk.finance, made, 'withdrawal')).status).toBe(200);
    }
  });

  it('post nothing when the money has gone meanwhile, and say so before', async () => {
    const { available, revised, allotted } = await desk.balanceOf('P3');
    const used = minus(allotted, available);
    const most = minus(revised, usd(used));
    const made = await requested(
      [
        ['P3', `-${most}`],
        ['P1', most],
      ],
      desk.finance,
    );
    await desk.controller.post('/api/budget/freezes', {
      projectId: projects['P3'],
      year: YEAR,
      amount: usd('1.00'),
      description: 'Until the review.',
    });
    expect((await show(made.id)).preview.obstacles).toEqual(['budget.exceeds-available']);
    const before = await desk.balanceOf('P1');
    const refused = await act(desk.controller, made, 'approval');
    expect([refused.status, refused.body.code]).toEqual([422, 'budget.exceeds-available']);
    expect(await desk.balanceOf('P1')).toEqual(before);
    expect((await show(made.id)).state).toBe('requested');
  });

  it('are approved once by several who approve at the same time', async () => {
    const made = await requested([
      ['P1', '-1.00'],
      ['P2', '1.00'],
    ]);
    const answers = await Promise.all(
      [desk.finance, desk.controller, desk.finance].map((client) => act(client, made, 'approval')),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });

  it('stand as they were asked for: the database lets no line of them change, and nothing be left over', async () => {
    const made = await requested([
      ['P1', '-2.00'],
      ['P2', '2.00'],
    ]);
    await expect(
      database.query('UPDATE virement_line SET amount = 3 WHERE virement_id = $1 AND position = 2', [made.id]),
    ).rejects.toThrow('never change');
    const unbalanced = await draft([
      ['P1', '-2.00'],
      ['P2', '1.00'],
    ]);
    await expect(
      database.query(`UPDATE virement SET state = 'requested' WHERE id = $1`, [unbalanced.body.id]),
    ).rejects.toThrow('virement_net_zero');
  });

  it('are seen in the register by whoever sees all of their projects', async () => {
    const list = (await desk.finance.get<VirementRowView[]>(`/api/virements?planId=${desk.planId}&year=${YEAR}`)).body;
    expect(list.map(({ code }) => code)).toContain('V-14-001');
    const elsewhere = await desk.server.as('head.ddt');
    const seen = (await elsewhere.get<VirementRowView[]>(`/api/virements?planId=${desk.planId}`)).body;
    expect(
      seen.flatMap(({ lines }) => lines.map(({ projectCode }) => projectCode)).filter((code) => code !== 'P3'),
    ).toEqual([]);
  });
});
