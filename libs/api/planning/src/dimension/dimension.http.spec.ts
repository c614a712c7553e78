import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import type { ChangeDimension, DimensionView, ProblemDetails, WrittenView } from '@mizan/shared/contracts';

const text = (en: string) => ({ source: 'en' as const, en });

describe('dimensions over HTTP, on the built server', () => {
  let server: TestServer;
  let admin: TestClient;
  let id: string;

  beforeAll(async () => {
    server = await startTestServer();
    admin = await server.as('admin');
    const made = await admin.post<WrittenView>('/api/dimensions', { code: 'habitat', title: text('habitat') });
    id = made.body.id;
  });
  afterAll(() => server.stop());

  const dimension = async (): Promise<DimensionView> => {
    const { body } = await admin.get<DimensionView[]>('/api/dimensions');
    const found = body.find((candidate) => candidate.id === id);
    if (!found) throw new Error('There is no such dimension.');
    return found;
  };
  const change = <Body>(version: number, body: ChangeDimension): Promise<TestAnswer<Body>> =>
    admin.send<Body>('PATCH', `/api/dimensions/${id}`, { body, headers: { 'if-match': `"${version}"` } });

  it('begin with those of the reference data, for everybody to choose from', async () => {
    const planner = await server.as('planner');
    const { body } = await planner.get<DimensionView[]>('/api/dimensions');
    const codes = body.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['age-group', 'country', 'language', 'sex']));
    expect(body.find(({ code }) => code === 'language')?.usedBy).toBe(1);
  });

  it('raise their version with every change, and retire instead of deleting', async () => {
    await change(1, {
      added: [
        { code: 'rural', title: text('Rural') },
        { code: 'urban', title: text('Urban') },
      ],
    });
    const [rural] = (await dimension()).categories;
    await change(2, { retired: [rural?.id ?? ''], added: [{ code: 'nomadic', title: text('Nomadic') }] });
    const { version, categories } = await dimension();
    expect(version).toBe(3);
    expect(
      categories.map(({ code, sinceVersion, retiredInVersion }) => [code, sinceVersion, retiredInVersion]),
    ).toEqual([
      ['rural', 2, 3],
      ['urban', 2, null],
      ['nomadic', 3, null],
    ]);
    await change(3, { restored: [rural?.id ?? ''] });
    expect((await dimension()).categories[0]?.retiredInVersion).toBeNull();
  });

  it('refuse a code twice, an old version, and anybody but an administrator', async () => {
    const { version } = await dimension();
    const twice = await change<ProblemDetails>(version, { added: [{ code: 'rural', title: text('Again') }] });
    expect([twice.status, twice.body.code]).toEqual([409, 'dimension.code-taken']);
    expect((await dimension()).version).toBe(version);
    expect((await change<ProblemDetails>(1, { title: text('Other') })).status).toBe(412);
    const planner = await server.as('planner');
    expect((await planner.post('/api/dimensions', { code: 'other', title: text('Other') })).status).toBe(403);
  });
});
