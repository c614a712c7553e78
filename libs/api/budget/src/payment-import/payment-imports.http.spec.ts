import { Workbook } from 'exceljs';
import { FinanceDesk, usd, zipOf, type TestAnswer } from '@mizan/api/testing';
import type {
  CommitmentView,
  PaymentCandidateView,
  PaymentImportResultView,
  PaymentQueueView,
  PaymentRowView,
  PostedPaymentsView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

const HEAD = ['number', 'date', 'reference', 'supplier', 'amount', 'currency', 'description'];
type Result = PaymentImportResultView & Omit<ProblemDetails, 'status'>;

describe('payments from the accounts, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  const csv = (...rows: readonly string[]): Buffer => Buffer.from([HEAD.join(';'), ...rows].join('\n'));
  const take = (name: string, bytes: Buffer, client = desk.finance): Promise<TestAnswer<Result>> =>
    client.upload<Result>(`/api/payment-imports?name=${encodeURIComponent(name)}`, bytes);
  const queue = async (): Promise<PaymentQueueView> =>
    (await desk.finance.get<PaymentQueueView>('/api/payment-imports')).body;
  const row = async (number: string): Promise<PaymentRowView> => {
    const found = (await queue()).rows.find((candidate) => candidate.number === number);
    if (!found) throw new Error(`There is no payment ${number}.`);
    return found;
  };
  const postMatched = async (): Promise<PostedPaymentsView> =>
    (await desk.finance.post<PostedPaymentsView>('/api/payment-imports/posting', undefined)).body;
  const commitment = async (amount: string, reference: string): Promise<CommitmentView> => {
    const made = await desk.commit<WrittenView>(desk.finance, amount, { reference });
    return (await desk.finance.get<CommitmentView>(`/api/commitments/${made.body.id}`)).body;
  };
  const act = (found: PaymentRowView, step: string, body: object, version = found.version) =>
    desk.finance.post<WrittenView & Omit<ProblemDetails, 'status'>>(
      `/api/payment-imports/rows/${found.id}/${step}`,
      body,
      {
        'if-match': `"${version}"`,
      },
    );

  it('are matched where that is safe, wait where it is not, and are posted once', async () => {
    const [own, other] = [await commitment('100.00', 'CTR/1'), await commitment('50.00', 'CTR/2')];
    await commitment('10.00', 'TWICE');
    await commitment('10.00', 'TWICE');
    const file = csv(
      `A1;2014-09-30;${own.code.toLowerCase()};Centre;40,00;USD;First part`,
      'A2;2014-09-30;CTR/2;Centre;50.01;USD;',
      'A3;2014-09-30;TWICE;Centre;5.00;USD;',
      'A4;2014-09-30;CTR/1;Centre;5.00;EUR;',
      'A5;2014-09-30;nobody;Centre;5.00;USD;',
      'A6;2014-09-30;CTR/1;Centre;١٠٫٥٠;USD;Second part',
    );
    const taken = await take('september.csv', file);
    expect([taken.status, taken.body]).toEqual([
      201,
      { importId: taken.body.importId, taken: 6, known: 0, matched: 2 },
    ]);
    const states = async () =>
      (await queue()).rows.map(({ number, state, reason }) => [number, state, reason]).toSorted();
    expect(await states()).toEqual([
      ['A1', 'matched', null],
      ['A2', 'unmatched', 'exceeds-open'],
      ['A3', 'unmatched', 'several'],
      ['A4', 'unmatched', 'currency'],
      ['A5', 'unmatched', 'none'],
      ['A6', 'matched', null],
    ]);

    expect(await postMatched()).toEqual({ posted: 2, refused: 0 });
    expect(await postMatched()).toEqual({ posted: 0, refused: 0 });
    const story = (await desk.finance.get<CommitmentView>(`/api/commitments/${own.id}`)).body;
    expect(story).toMatchObject({ paid: usd('50.50'), open: usd('49.50') });
    expect((await desk.finance.get<CommitmentView>(`/api/commitments/${other.id}`)).body.paid).toEqual(usd('0.00'));

    const again = await take('september.csv', file);
    expect(again.body).toEqual({ importId: taken.body.importId, taken: 0, known: 6, matched: 0 });
    const more = await take(
      'october.csv',
      csv('A1;2014-09-30;CTR/1;Centre;99.00;USD;Changed', 'B1;2014-09-30;?;X;1;USD;'),
    );
    expect(more.body).toMatchObject({ taken: 1, known: 1, matched: 0 });
    expect((await row('A1')).amount).toEqual(usd('40.00'));
  });

  it('are matched by a person, or set aside with a reason, unless somebody was faster', async () => {
    const target = await commitment('20.00', 'CTR/9');
    await take(
      'by-hand.csv',
      csv('C1;2014-09-30;?;Centre;20.00;USD;', 'C2;2014-09-30;?;Centre;20.01;USD;', 'C3;2014-09-30;?;X;1;USD;'),
    );
    const [first, second, third] = [await row('C1'), await row('C2'), await row('C3')];
    const tooMuch = await act(second, 'match', { commitmentId: target.id });
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'payments.wrong-commitment']);
    expect((await act(first, 'match', { commitmentId: target.id })).status).toBe(200);
    const stale = await act(first, 'dismissal', { reason: 'Not ours.' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    expect((await act(third, 'dismissal', { reason: 'Of another house.' })).status).toBe(200);
    expect(await row('C3')).toMatchObject({ state: 'dismissed', reason: 'Of another house.' });
    expect(await postMatched()).toEqual({ posted: 1, refused: 0 });
    const settled = await act(await row('C1'), 'dismissal', { reason: 'Too late.' });
    expect([settled.status, settled.body.code]).toEqual([409, 'payments.settled']);
  });

  it('that the ledger refuses come back with the reason, and the others are posted all the same', async () => {
    await commitment('30.00', 'CTR/20');
    await take(
      'closed-month.csv',
      csv(
        'D1;2014-09-30;CTR/20;Centre;20.00;USD;',
        'D2;2014-09-30;CTR/20;Centre;20.00;USD;',
        'D3;2014-03-01;CTR/20;Centre;1.00;USD;',
      ),
    );
    expect(await postMatched()).toEqual({ posted: 1, refused: 2 });
    expect((await row('D2')).reason).toBe('commitment.payment-exceeds-open');
    expect((await row('D3')).reason).toBe('request.invalid');
  });

  it('come from a workbook as well, with its days and numbers', async () => {
    await commitment('70.00', 'CTR/30');
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Payments');
    sheet.addRow(HEAD);
    sheet.addRow(['E1', new Date(Date.UTC(2014, 8, 30)), 'CTR/30', 'مركز المؤتمرات', 70, 'USD', null]);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect((await take('accounts.xlsx', bytes)).body).toMatchObject({ taken: 1, matched: 1 });
    expect(await row('E1')).toMatchObject({ paidOn: '2014-09-30', amount: usd('70.00'), supplier: 'مركز المؤتمرات' });
  });

  it.each([
    [
      'a wrong row',
      'w.csv',
      csv('F1;2014-09-30;x;y;1.00;USD;', 'F2;30/9/2014;x;y;1.00;USD;'),
      422,
      'payments.import-invalid',
    ],
    ['other columns', 'w.csv', Buffer.from('a,b\n1,2'), 422, 'payments.import-invalid'],
    ['a picture', 'w.png', Buffer.from('x'), 422, 'evidence.file-type'],
    ['nothing', 'w.csv', Buffer.alloc(0), 422, 'evidence.file-empty'],
    [
      'a workbook that unpacks to far too much',
      'w.xlsx',
      zipOf([
        ['[Content_Types].xml', '<Types/>'],
        ['xl/workbook.xml', ' '.repeat(9_000_000)],
        ...Array.from({ length: 5 }, (_, index) => [`xl/a${index}.xml`, ' '.repeat(9_000_000)] as const),
      ]),
      413,
      'evidence.file-too-large',
    ],
  ])('are not taken from %s', async (_, name, bytes, status, code) => {
    const before = (await queue()).counts;
    const answer = await take(name, bytes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await queue()).counts).toEqual(before);
  });

  it('are for finance alone', async () => {
    expect((await desk.planner.get('/api/payment-imports')).status).toBe(403);
    expect((await take('p.csv', csv('G1;2014-09-30;x;y;1.00;USD;'), desk.planner)).status).toBe(403);
  });

  it('are offered every commitment they could be part of, those of their supplier first', async () => {
    const [big, small] = [await commitment('300.00', 'BIG'), await commitment('20.00', 'SMALL')];
    await take(
      'offered.csv',
      csv('OFFER1;2014-09-30;nothing;Conference centre;250.00;USD;', 'OFFER2;2014-09-30;nothing;x;250.00;EUR;'),
    );
    const offered = async (number: string) =>
      (await desk.finance.get<PaymentCandidateView[]>(`/api/payment-imports/rows/${(await row(number)).id}/candidates`))
        .body;
    const fitting = await offered('OFFER1');
    expect(fitting[0]).toEqual({ id: big.id, code: big.code, supplier: big.supplier, open: usd('300.00') });
    expect(fitting.map(({ id }) => id)).not.toContain(small.id);
    expect((await offered('OFFER2')).map(({ open }) => open.currency)).not.toContain('USD');
    const unknown = await desk.finance.get<ProblemDetails>(`/api/payment-imports/rows/${big.id}/candidates`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'request.not-found']);
  });
});
