import { Client } from 'pg';
import {
  PNG_BYTES,
  PROGRAM_BYTES,
  docxBytes,
  pdfBytes,
  startTestServer,
  type TestAnswer,
  type TestClient,
  type TestServer,
} from '@mizan/api/testing';
import type {
  AddEvidenceLink,
  EvidenceView,
  Identity,
  PlanTreeView,
  PlanView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';
import { Workbook } from 'exceljs';

const MEGABYTE = 1_048_576;
const LINK: AddEvidenceLink = { kind: 'link', title: 'List of partners', link: 'https://example.org/list' };

describe('evidence of reports over HTTP, on the built server', () => {
  let server: TestServer;
  let database: Client;
  let planner: TestClient;
  let head: TestClient;
  let reports: string[];

  beforeAll(async () => {
    server = await startTestServer();
    database = new Client({ connectionString: server.databaseUrl });
    await database.connect();
    [planner, head] = await Promise.all([server.as('planner'), server.as('head')]);
    reports = await drafts(planner, ['2013-H1', '2013-H2']);
  });
  afterAll(async () => {
    await database.end();
    await server.stop();
  });

  const pathOf = (index: number, rest = ''): string => `/api/indicator-reports/${reports[index]}/evidence${rest}`;
  const upload = <Body = Identity & ProblemDetails>(
    name: string,
    bytes: Buffer,
    report = 0,
  ): Promise<TestAnswer<Body>> => {
    const query = new URLSearchParams({ name, title: 'Signed list' }).toString();
    return planner.upload<Body>(pathOf(report, `/files?${query}`), bytes);
  };
  const listOf = async (report: number, reader = planner): Promise<EvidenceView[]> =>
    (await reader.get<EvidenceView[]>(pathOf(report))).body;
  const evidenceIn = async (report: number, id: string, reader = planner): Promise<EvidenceView | undefined> =>
    (await listOf(report, reader)).find((one) => one.id === id);
  const number = async (sql: string, ...values: readonly unknown[]): Promise<number> => {
    const { rows } = await database.query<{ found: number }>(`SELECT (${sql})::int AS found`, [...values]);
    return rows[0]?.found ?? -1;
  };

  it('keeps a link, and says who gave it', async () => {
    const added = await planner.post<Identity>(pathOf(0), { ...LINK, title: '  List of partners ' });
    expect(added.status).toBe(201);
    expect(await evidenceIn(0, added.body.id)).toMatchObject({
      ...LINK,
      file: null,
      addedBy: expect.stringContaining('Planner'),
      verifiedBy: null,
      isOwn: true,
      version: 1,
    });
    expect(await evidenceIn(0, added.body.id, head)).toMatchObject({ isOwn: false });
  });

  it.each([
    ['a link that is not https', { ...LINK, link: 'http://example.org' }, 'link', 'link'],
    ['a link that would run', { ...LINK, link: 'javascript:alert(1)' }, 'link', 'link'],
    ['no title', { kind: 'link', link: LINK.link }, 'title', 'required'],
    ['a title that turns its direction', { ...LINK, title: 'a\u202eb' }, 'title', 'control-characters'],
    ['a file without bytes', { ...LINK, kind: 'file' }, 'kind', 'choice'],
  ])('refuses %s at its field', async (_what, body, path, rule) => {
    const refused = await planner.post<ProblemDetails>(pathOf(0), body);
    expect([refused.status, refused.body.fields]).toEqual([400, [expect.objectContaining({ path, rule })]]);
  });

  it('keeps files of every kind, and gives the very bytes back as something to keep', async () => {
    const files = [
      ['قائمة المشاركين.pdf', pdfBytes('list'), 'application/pdf'],
      ['stamp.png', PNG_BYTES, 'image/png'],
      ['liste signée.docx', docxBytes(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['figures.xlsx', await workbook(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['table.csv', Buffer.from('اسم;3\n'), 'text/csv; charset=utf-8'],
    ] as const;
    for (const [name, bytes, mediaType] of files) {
      const added = await upload(name, bytes);
      expect({ name, status: added.status }).toEqual({ name, status: 201 });
      expect((await evidenceIn(0, added.body.id))?.file).toEqual({ name, size: bytes.length, mediaType });
      const got = await head.download(pathOf(0, `/${added.body.id}/file`));
      expect(got.bytes.equals(bytes)).toBe(true);
      expect(got.headers.get('content-type')).toBe(mediaType);
      expect(got.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
    }
  });

  it('serves a file so that nothing in it can run, and asks again before a kept copy is used', async () => {
    const { id } = (await upload('list.pdf', pdfBytes('headers'))).body;
    const path = pathOf(0, `/${id}/file`);
    const { headers } = await head.download(path);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await head.send('GET', path, { headers: { 'if-none-match': etag } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it.each([
    ['a program that calls itself a PDF', 'list.pdf', PROGRAM_BYTES, { named: 'pdf', found: 'program' }],
    ['a drawing that could run', 'drawing.svg', Buffer.from('<svg onload="x"/>'), { named: 'svg', found: 'markup' }],
    ['a page that calls itself a text', 'page.txt', Buffer.from('<html>'), { named: 'txt', found: 'markup' }],
    ['macros', 'letter.docx', docxBytes([['word/vbaProject.bin', 'x']]), { named: 'docx', found: 'macros' }],
  ])('refuses %s, and says what it found', async (_what, name, bytes, params) => {
    const { status, body } = await upload<ProblemDetails>(name, bytes);
    expect([status, body.code]).toEqual([422, 'evidence.file-type']);
    expect(body).toMatchObject({ params, fields: [{ path: 'file', rule: 'invalid' }] });
  });

  it('refuses an empty file, one without a name, and what is sent as something else', async () => {
    expect((await upload<ProblemDetails>('list.txt', Buffer.alloc(0))).body.code).toBe('evidence.file-empty');
    const nameless = await planner.upload<ProblemDetails>(pathOf(0, '/files?title=List'), PNG_BYTES);
    expect([nameless.status, nameless.body.fields]).toEqual([400, [{ path: 'name', rule: 'required' }]]);
    const path = pathOf(0, '/files?name=list.txt&title=List');
    const form = await planner.upload<ProblemDetails>(path, Buffer.from('a=b'), {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(415);
    expect((await planner.post<ProblemDetails>(path, { a: 'b' })).status).toBe(415);
    const elsewhere = await planner.upload<ProblemDetails>('/api/indicator-reports', PNG_BYTES);
    expect(elsewhere.status).toBe(415);
  });

  it('refuses eleven megabytes with the limit in figures, and takes ten; elsewhere the limit stays', async () => {
    const tooLarge = await upload<ProblemDetails>('large.txt', Buffer.alloc(11 * MEGABYTE, 'a'));
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.body).toMatchObject({
      code: 'evidence.file-too-large',
      params: { limitBytes: 10 * MEGABYTE },
      fields: [{ path: 'file', rule: 'too-large', params: { max: 10 * MEGABYTE } }],
    });
    expect((await upload('large.txt', Buffer.alloc(10 * MEGABYTE, 'a'))).status).toBe(201);
    const link = await planner.post<ProblemDetails>(pathOf(0), { ...LINK, title: 'x'.repeat(2 * MEGABYTE) });
    expect(link.status).toBe(413);
  });

  it('keeps the same bytes once, also when they come at the same moment', async () => {
    const bytes = pdfBytes('sent by everybody');
    const answers = await Promise.all([...Array(6).keys()].map((turn) => upload(`copy ${turn}.pdf`, bytes)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(await number('SELECT count(*) FROM stored_file WHERE content = $1', bytes)).toBe(1);
    expect(await number('SELECT count(*) FROM evidence WHERE file_name LIKE $1', 'copy _.pdf')).toBe(6);
  });

  it('keeps hostile names harmless', async () => {
    const kept = async (name: string): Promise<string | undefined> => {
      const added = await upload(name, pdfBytes('name'));
      return added.status === 201 ? (await evidenceIn(0, added.body.id))?.file?.name : added.body.fields?.[0]?.rule;
    };
    expect(await kept('../../../etc/cron.d/x.pdf')).toBe('x.pdf');
    expect(await kept('C:\\windows\\list.pdf')).toBe('list.pdf');
    expect(await kept('invoice\u202efdp.pdf')).toBe('control-characters');
    expect(await kept('a\r\nset-cookie: b.pdf')).toBe('aset-cookie: b.pdf');
    expect(await kept(`${'x'.repeat(300)}.pdf`)).toBe('too-long');
  });

  it('lets evidence be taken away while the report is open; the bytes stay for others', async () => {
    const bytes = pdfBytes('taken away');
    const [first, second] = [await upload('one.pdf', bytes), await upload('two.pdf', bytes)];
    const removed = await planner.send('DELETE', pathOf(0, `/${first.body.id}`));
    expect([removed.status, removed.body]).toEqual([204, '']);
    expect(await evidenceIn(0, first.body.id)).toBeUndefined();
    expect((await head.download(pathOf(0, `/${second.body.id}/file`))).bytes.equals(bytes)).toBe(true);
    expect((await planner.send('DELETE', pathOf(0, `/${first.body.id}`))).status).toBe(404);
  });

  it('looks for evidence only in the report that is named', async () => {
    const { id } = (await upload('mine.pdf', pdfBytes('mine'))).body;
    expect((await head.get(pathOf(1, `/${id}/file`))).status).toBe(404);
    expect((await planner.send('DELETE', pathOf(1, `/${id}`))).status).toBe(404);
    expect((await head.post(pathOf(1, `/${id}/verification`), {}, { 'if-match': '"1"' })).status).toBe(404);
    const link = (await planner.post<Identity>(pathOf(0), LINK)).body;
    expect((await head.get(pathOf(0, `/${link.id}/file`))).status).toBe(404);
  });

  it('is verified by somebody else, once, when the report was handed over; then it stays', async () => {
    const { id } = (await upload('proof.pdf', pdfBytes('proof'), 1)).body;
    const byReviewer = (await head.post<Identity>(pathOf(1), LINK)).body;
    const verify = (one: string, version = 1): Promise<TestAnswer<WrittenView & ProblemDetails>> =>
      head.post(pathOf(1, `/${one}/verification`), { note: 'Seen and counted.' }, { 'if-match': `"${version}"` });
    expect((await verify(id)).body.code).toBe('report.step-not-allowed');
    await submit(planner, reports[1]);
    expect((await verify(id, 7)).status).toBe(412);
    expect(await verify(id)).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect(await verify(byReviewer.id)).toMatchObject({ status: 403, body: { code: 'evidence.own-verification' } });
    expect(await verify(id, 2)).toMatchObject({ status: 409, body: { code: 'evidence.already-verified' } });
    expect(await evidenceIn(1, id)).toMatchObject({
      verifiedBy: expect.stringContaining('Head of directorate'),
      verificationNote: 'Seen and counted.',
      version: 2,
    });
    const handedOver = { status: 409, body: { code: 'evidence.report-handed-over', params: { state: 'submitted' } } };
    expect(await planner.send('DELETE', pathOf(1, `/${id}`))).toMatchObject(handedOver);
    expect(await planner.post(pathOf(1), LINK)).toMatchObject(handedOver);
    expect(await upload('late.pdf', pdfBytes('late'), 1)).toMatchObject(handedOver);
  });

  it('is not verified by whoever wrote the report, even when somebody else added it', async () => {
    const [own] = await drafts(head, ['2014-H1']);
    reports.push(own ?? '');
    const index = reports.length - 1;
    const { id } = (await planner.post<Identity>(pathOf(index), LINK)).body;
    await submit(head, own);
    const refused = await head.post(pathOf(index, `/${id}/verification`), {}, { 'if-match': '"1"' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'evidence.own-verification' } });
  });

  it('stores nothing beyond what it says when a report is handed over at the same moment', async () => {
    const before = (await listOf(0)).length;
    const [added, handed] = await Promise.all([planner.post(pathOf(0), LINK), submit(planner, reports[0])]);
    expect(handed).toBe(200);
    expect([201, 409]).toContain(added.status);
    expect(await listOf(0)).toHaveLength(before + (added.status === 201 ? 1 : 0));
  });
});

async function workbook(): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('Figures').addRow(['Countries', 3]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function submit(client: TestClient, reportId: string | undefined): Promise<number> {
  const headers = { 'if-match': '"1"' };
  return (await client.post(`/api/indicator-reports/${reportId}/submission`, {}, headers)).status;
}

/** Drafts of an indicator, one for each period. */
async function drafts(client: TestClient, periods: readonly string[]): Promise<string[]> {
  const plans = await client.get<PlanView[]>('/api/plans');
  const planId = plans.body.find((plan) => plan.code === 'AP-2013-2015')?.id ?? '';
  const tree = await client.get<PlanTreeView>(`/api/plans/${planId}/tree`);
  const indicatorId = tree.body.nodes.find((node) => node.code === 'M2.1.4')?.id;
  const made: string[] = [];
  for (const period of periods) {
    const draft = { indicatorId, period, value: '1', narrative: { source: 'en', en: 'Confirmed.' } };
    const written = await client.post<WrittenView>('/api/indicator-reports', draft);
    if (written.status !== 201) throw new Error(`${period} was not drafted: ${JSON.stringify(written.body)}`);
    made.push(written.body.id);
  }
  return made;
}
