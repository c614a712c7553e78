import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import type { DefineMeasurement, PlanNodeView, PlanTreeView, PlanView, ProblemDetails } from '@mizan/shared/contracts';

const text = (en: string) => ({ source: 'en' as const, en });

describe('the sheet of an indicator over HTTP, on the built server', () => {
  let server: TestServer;
  let planner: TestClient;
  let drafted: string;
  let unknownBaseline: string;

  beforeAll(async () => {
    server = await startTestServer();
    planner = await server.as('planner');
    const plans = (await planner.get<PlanView[]>('/api/plans')).body;
    const nodesOf = async (status: string) => {
      const plan = plans.find((candidate) => candidate.status === status);
      return (await planner.get<PlanTreeView>(`/api/plans/${plan?.id}/tree`)).body.nodes;
    };
    drafted = (await nodesOf('drafting')).find(({ kind }) => kind === 'measurement-indicator')?.id ?? '';
    unknownBaseline = (await nodesOf('in-force')).find(({ code }) => code === 'M2.2.2')?.id ?? '';
  });
  afterAll(() => server.stop());

  const sheetOf = async (id = drafted): Promise<PlanNodeView> =>
    (await planner.get<PlanNodeView>(`/api/plan-nodes/${id}`)).body;
  const define = async <Body>(sheet: Partial<DefineMeasurement>): Promise<TestAnswer<Body>> => {
    const { version } = await sheetOf();
    const whole = {
      kind: 'measure',
      decimals: 0,
      frequency: 'quarter',
      baselineStatus: 'count-from-zero',
      targets: [],
    };
    return planner.send<Body>('PUT', `/api/plan-nodes/${drafted}/measurement`, {
      body: { ...whole, ...sheet },
      headers: { 'if-match': `"${version}"` },
    });
  };
  const measure = { direction: 'increase', accumulation: 'incremental' } as const;

  it('keeps everything that a sheet says', async () => {
    const dimensions = (await sheetOf((await inForce('M3.1.2')) ?? drafted)).measurement?.dimensions ?? [];
    const answer = await define({
      ...measure,
      decimals: 1,
      unit: text('teachers'),
      definition: text('Teachers who finished a course.'),
      method: text('Counted once each.'),
      meansOfVerification: text('Lists of participants'),
      minimum: '0',
      maximum: '500',
      evidenceRequired: true,
      dimensionIds: dimensions.map(({ id }) => id),
      targets: [
        { period: '2016-H1', value: '10.5' },
        { period: '2016-H2', value: '20' },
        { period: '2016-H2', country: 'MA', value: '12' },
        { period: '2016-H2', country: 'TN', value: '8' },
      ],
    });
    expect(answer.status).toBe(200);
    const { measurement } = await sheetOf();
    expect(measurement).toMatchObject({ decimals: 1, minimum: '0', maximum: '500', evidenceRequired: true });
    expect(measurement?.targets.map(({ period, country, value }) => [period, country, value])).toEqual([
      ['2016-H1', null, '10.5'],
      ['2016-H2', null, '20'],
      ['2016-H2', 'MA', '12'],
      ['2016-H2', 'TN', '8'],
    ]);
  });

  it('keeps a rubric, its baseline and its targets by the places of its levels', async () => {
    const levels = [
      { title: text('None'), score: '0' },
      { title: text('Some'), score: '0.5' },
      { title: text('All'), score: '1' },
    ];
    const targets = [{ period: '2018', level: 3 }];
    const answer = await define({ kind: 'qualitative', levels, baselineStatus: 'known', baselineLevel: 1, targets });
    expect(answer.status).toBe(200);
    const { measurement } = await sheetOf();
    const ids = measurement?.levels.map(({ id }) => id) ?? [];
    expect(measurement?.baseline.levelId).toBe(ids[0]);
    expect(measurement?.targets).toEqual([{ period: '2018', country: null, value: null, levelId: ids[2] }]);
  });

  const TARGET = { period: '2018', value: '10' };
  it.each<[string, Partial<DefineMeasurement>, string, string]>([
    [
      'a direction against its target',
      { ...measure, direction: 'decrease', targets: [TARGET] },
      'direction',
      'direction-contradicts-target',
    ],
    ['a target set twice', { ...measure, targets: [TARGET, TARGET] }, 'targets.1.period', 'target-twice'],
    [
      'a target set twice for a country',
      {
        ...measure,
        targets: [
          { ...TARGET, country: 'MA' },
          { ...TARGET, country: 'MA' },
        ],
      },
      'targets.1.period',
      'target-twice',
    ],
    [
      'a period outside the plan',
      { ...measure, targets: [{ period: '2012', value: '1' }] },
      'targets.0.period',
      'period-outside-plan',
    ],
    [
      'a target with too many decimals',
      { ...measure, targets: [{ period: '2018', value: '1.5' }] },
      'targets.0.value',
      'decimal',
    ],
    ['a target beyond the bounds', { ...measure, maximum: '5', targets: [TARGET] }, 'targets.0.value', 'too-large'],
    [
      'countries that are not the whole',
      { ...measure, targets: [TARGET, { ...TARGET, country: 'MA', value: '9' }] },
      'targets.0.value',
      'countries-differ',
    ],
    [
      'a target at the baseline',
      { ...measure, accumulation: 'latest', baselineStatus: 'known', baselineValue: '10', targets: [TARGET] },
      'targets',
      'target-equals-baseline',
    ],
    ['a band upside down', { kind: 'maintain', band: { low: '9', high: '3' } }, 'band.low', 'band-empty'],
    ['a band without bounds', { kind: 'maintain', band: {} }, 'band.low', 'required'],
    ['a rubric without levels', { kind: 'rubric' }, 'levels', 'rubric-without-levels'],
    [
      'a level beyond the rubric',
      { kind: 'rubric', levels: [{ title: text('One'), score: '1' }], targets: [{ period: '2018', level: 2 }] },
      'targets.0.level',
      'choice',
    ],
    [
      'milestones that weigh nothing',
      { kind: 'milestone', milestones: [{ title: text('One'), weight: '0', dueOn: '2017-01-01' }] },
      'milestones',
      'weights-zero',
    ],
    ['a rate without a window', { kind: 'rate', direction: 'increase' }, 'rateWindow', 'required'],
    [
      'somebody who is not there',
      { ...measure, responsibleId: '00000000-0000-7000-8000-000000000000' },
      'responsibleId',
      'choice',
    ],
    ['a score above 1', { kind: 'rubric', levels: [{ title: text('One'), score: '2' }] }, 'levels.0.score', 'invalid'],
  ])('refuses %s and names the field', async (_what, sheet, path, rule) => {
    const before = await sheetOf();
    const answer = await define<ProblemDetails>(sheet);
    expect(answer.status).toBe(400);
    expect(answer.body.fields).toContainEqual(expect.objectContaining({ path, rule }));
    expect((await sheetOf()).measurement).toEqual(before.measurement);
  });

  it('lets a late baseline be stated once, at the same time too, while the plan is in force', async () => {
    const baseline = { value: '2', date: '2012-12-31', source: 'Files of the directorate' };
    const state = () => planner.post<ProblemDetails>(`/api/plan-nodes/${unknownBaseline}/baseline`, baseline);
    const answers = await Promise.all([state(), state(), state()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409]);
    expect((await sheetOf(unknownBaseline)).measurement?.baseline).toMatchObject({ status: 'known', value: '2' });
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('indicator.baseline-known');
  });

  async function inForce(code: string): Promise<string | undefined> {
    const management = await server.as('management');
    const plan = (await management.get<PlanView[]>('/api/plans')).body.find(({ status }) => status === 'in-force');
    const tree = await management.get<PlanTreeView>(`/api/plans/${plan?.id}/tree`);
    return tree.body.nodes.find((node) => node.code === code)?.id;
  }
});
