import { FinanceDesk, type TestAnswer, type TestClient } from '@mizan/api/testing';
import type {
  ContributionListView,
  Identity,
  PartnerRowView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

type Answer = WrittenView & Omit<ProblemDetails, 'status'>;

describe('partners over HTTP, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  const all = async (): Promise<PartnerRowView[]> => (await desk.finance.get<PartnerRowView[]>('/api/partners')).body;
  const known = async (code: string): Promise<PartnerRowView> => {
    const found = (await all()).find((partner) => partner.code === code);
    if (!found) throw new Error(`There is no partner ${code}.`);
    return found;
  };
  const make = (body: object, as: TestClient = desk.controller): Promise<TestAnswer<Identity & ProblemDetails>> =>
    as.post<Identity & ProblemDetails>('/api/partners', body);
  const change = (
    { id, version }: Pick<PartnerRowView, 'id' | 'version'>,
    body: object,
    { as = desk.controller, key = '' }: { readonly as?: TestClient; readonly key?: string } = {},
  ): Promise<TestAnswer<Answer>> =>
    as.send<Answer>('PATCH', `/api/partners/${id}`, {
      body,
      headers: { 'if-match': `"${version}"`, ...(key === '' ? {} : { 'idempotency-key': key }) },
    });

  it('are recorded once under a code, and changed in name and type wherever they are shown', async () => {
    const name = { source: 'fr', fr: 'Fond pour le desert' };
    expect((await make({ code: 'DESERT', name, type: 'foundation' })).status).toBe(201);
    const twice = await make({ code: 'DESERT', name, type: 'ngo' });
    expect([twice.status, twice.body.code]).toEqual([409, 'partner.code-taken']);

    const mended = { source: 'fr', fr: 'Fonds pour le désert', en: 'Desert Fund', ar: 'صندوق الصحراء' };
    const changed = await change(await known('DESERT'), { name: mended });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect(await known('DESERT')).toMatchObject({ name: mended, type: 'foundation', version: 2 });
    expect((await change(await known('DESERT'), { type: 'charity' })).status).toBe(200);
    expect(await known('DESERT')).toMatchObject({ name: mended, type: 'charity', version: 3 });
  });

  it('are shown with their new name beside what they give', async () => {
    const contributions = async () =>
      (await desk.finance.get<ContributionListView>(`/api/contributions?planId=${desk.planId}`)).body.rows;
    const [given] = await contributions();
    const partner = await known(given?.partnerCode ?? '');
    const name = { source: 'en', en: 'Another name of the same body' };
    expect((await change(partner, { name })).status).toBe(200);
    expect((await contributions()).find(({ id }) => id === given?.id)?.partnerName).toEqual(name);
  });

  it('are not changed on an old version, without rights, into nothing, or under another code', async () => {
    const [partner] = await all();
    if (!partner) throw new Error('There are no partners.');
    const refused = async (...asked: Parameters<typeof change>): Promise<unknown> => {
      const { status, body } = await change(...asked);
      return [status, body.code, body.fields?.map(({ path, rule }) => [path, rule])];
    };
    expect(await refused({ ...partner, version: 99 }, { type: 'ngo' })).toEqual([412, 'version.stale', undefined]);
    expect(await refused(partner, { type: 'ngo' }, { as: desk.planner })).toEqual([403, 'access.denied', undefined]);
    expect(await refused({ ...partner, id: desk.planId }, { type: 'ngo' })).toEqual([
      404,
      'request.not-found',
      undefined,
    ]);
    expect(await refused(partner, { name: { source: 'en', en: '  ' } })).toEqual([
      400,
      'request.invalid',
      [['name', 'text']],
    ]);
    expect(await refused(partner, { code: 'OTHER' })).toEqual([400, 'request.invalid', [['code', 'unknown-field']]]);
    expect(await refused(partner, { type: 'friend' })).toEqual([400, 'request.invalid', [['type', 'choice']]]);
    expect(await known(partner.code)).toEqual(partner);
  });

  it('are changed once when the same request is sent twice', async () => {
    const [partner] = await all();
    if (!partner) throw new Error('There are no partners.');
    const first = await change(partner, { type: 'un' }, { key: 'changed-once' });
    const second = await change(partner, { type: 'un' }, { key: 'changed-once' });
    expect([first.status, second.body]).toEqual([200, first.body]);
    expect((await known(partner.code)).version).toBe(partner.version + 1);
  });
});
