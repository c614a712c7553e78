import { HttpEventType, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { EvidenceView } from '@mizan/shared/contracts';
import { provideMessages } from '@mizan/web/core';
import { Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { EvidenceList } from './evidence-list';

const ADDRESS = '/api/indicator-reports/r-1/evidence';
const LINK: EvidenceView = {
  id: 'e-1',
  reportId: 'r-1',
  kind: 'link',
  title: 'List of partners',
  link: 'https://example.org/list',
  file: null,
  addedBy: 'Planner',
  addedAt: '2014-09-30T08:00:00.000Z',
  verifiedBy: null,
  verifiedAt: null,
  verificationNote: null,
  isOwn: false,
  version: 1,
};
const FILE: EvidenceView = {
  ...LINK,
  id: 'e-2',
  kind: 'file',
  title: 'Signed list',
  link: null,
  file: { name: 'list.pdf', size: 839_680, mediaType: 'application/pdf' },
  verifiedBy: 'Head',
  verifiedAt: '2014-10-01T08:00:00.000Z',
  verificationNote: 'Counted.',
  version: 2,
};

describe('the evidence of a report', () => {
  let fixture: ComponentFixture<EvidenceList>;
  let http: HttpTestingController;
  let changes: number;
  const page = (): HTMLElement => fixture.nativeElement;
  const text = (): string => page().textContent.replace(/\s+/g, ' ');
  const button = (name: string): HTMLButtonElement => {
    const found = [...page().querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
    );
    if (!found) throw new Error(`There is no button ${name} in: ${text()}`);
    return found;
  };
  const alerts = (): string =>
    [...page().querySelectorAll('[role=alert]')]
      .map((alert) => alert.textContent.trim())
      .join(' ')
      .trim();

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setTimeout(resume));
    TestBed.tick();
  }
  async function press(name: string): Promise<void> {
    button(name).click();
    await settle();
  }
  async function open(
    rows: readonly EvidenceView[],
    rights: { readonly editable?: boolean; readonly mayVerify?: boolean } = {},
  ): Promise<void> {
    fixture = TestBed.createComponent(EvidenceList);
    fixture.componentRef.setInput('reportId', 'r-1');
    for (const [name, value] of Object.entries(rights)) fixture.componentRef.setInput(name, value);
    fixture.componentInstance.changed.subscribe(() => (changes += 1));
    await settle();
    await reads(rows);
  }
  async function reads(rows: readonly EvidenceView[]): Promise<void> {
    http.expectOne({ method: 'GET', url: ADDRESS }).flush(rows);
    await settle();
  }
  async function refuse(request: TestRequest, status: number, body: object): Promise<void> {
    request.flush({ requestId: 'q-1', ...body }, { status, statusText: String(status) });
    await settle();
  }
  async function fill(control: HTMLInputElement | HTMLTextAreaElement | null, value: string): Promise<void> {
    if (control === null) throw new Error('There is nothing to type into.');
    control.value = value;
    control.dispatchEvent(new Event('input'));
    await settle();
  }
  /** Drops files as a browser does; jsdom knows no drag events. */
  async function drop(...files: readonly File[]): Promise<void> {
    const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } });
    page().querySelector('.drop')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await settle();
  }
  const sentFile = (): TestRequest => http.expectOne(({ url }) => url === `${ADDRESS}/files`);

  beforeEach(async () => {
    changes = 0;
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting(), provideMessages()],
    });
    http = TestBed.inject(HttpTestingController);
    await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  });
  afterEach(() => http.verify());

  it('says of each what it is, who gave it and who looked at it', async () => {
    await open([LINK, FILE]);
    expect(text()).toContain('2 pieces of evidence; verified: 1.');
    const [link, file] = [...page().querySelectorAll('li')].map((item) => item.textContent.replace(/\s+/g, ' '));
    expect(link).toContain('Link: List of partners');
    expect(link).toMatch(/Added by Planner, 30 Sept? 2014/);
    expect(link).toContain('Not verified');
    expect(file).toContain('list.pdf (820 KB)');
    expect(file).toContain('Verified by Head, 1 Oct 2014');
    expect(file).toContain('Counted.');
    const anchor = page().querySelectorAll('a')[1];
    expect(anchor?.getAttribute('href')).toBe(`${ADDRESS}/e-2/file`);
    expect(anchor?.getAttribute('aria-label')).toBe('Download Signed list: list.pdf, 820 KB');
    expect(page().querySelector('button')).toBeNull();
  });

  it('adds a link, says why one is refused at its field, and reads again', async () => {
    await open([], { editable: true });
    expect(text()).toContain('Nothing proves this report yet.');
    await press('Add a link');
    await fill(page().querySelector('input[name=title]'), ' List ');
    await fill(page().querySelector('input[name=link]'), 'http://example.org');
    await press('Add a link');
    const fields = [{ path: 'link', rule: 'link' }];
    const refused = http.expectOne({ method: 'POST', url: ADDRESS });
    await refuse(refused, 400, { code: 'request.invalid', fields });
    expect(page().querySelector('.bad')?.textContent).toBe('This is not a link that starts with https://.');
    await fill(page().querySelector('input[name=link]'), 'https://example.org');
    await press('Add a link');
    const sent = http.expectOne({ method: 'POST', url: ADDRESS });
    expect(sent.request.body).toEqual({ kind: 'link', title: 'List', link: 'https://example.org' });
    sent.flush({ id: 'e-1' }, { status: 201, statusText: 'Created' });
    await settle();
    await reads([LINK]);
    expect(changes).toBe(1);
    expect(TestBed.inject(Toasts).shown()[0]?.text).toBe('List is added.');
  });

  it('sends what was dropped as bytes with its name and title, and shows how much has gone', async () => {
    await open([], { editable: true });
    const dropped = new File(['%PDF-1.4'], 'signed_list.pdf', { type: 'application/pdf' });
    await drop(dropped);
    expect(page().querySelector<HTMLInputElement>('.sending input')?.value).toBe('signed list');
    await fill(page().querySelector('.sending input'), 'Signed list of partners');
    await press('Add the file');
    const sent = sentFile();
    expect(sent.request.body).toBe(dropped);
    expect(sent.request.headers.get('content-type')).toBe('application/octet-stream');
    expect(sent.request.params.toString()).toBe('name=signed_list.pdf&title=Signed%20list%20of%20partners');
    sent.event({ type: HttpEventType.UploadProgress, loaded: 4, total: 8 });
    await settle();
    expect(page().querySelector('progress')?.value).toBe(0.5);
    sent.flush({ id: 'e-2' }, { status: 201, statusText: 'Created' });
    await settle();
    await reads([FILE]);
    expect(page().querySelector('.sending')).toBeNull();
    expect(changes).toBe(1);
  });

  it('says at each file why it cannot be taken, and does not send it', async () => {
    await open([], { editable: true });
    const large = new File([new Uint8Array(10_485_761)], 'large.pdf');
    await drop(new File(['x'], 'tool.exe'), new File([], 'empty.txt'), large);
    const said = [...page().querySelectorAll('.sending .bad')].map((one) => one.textContent);
    expect(said).toEqual([
      'Files that end in .exe are not kept. Give PDF, PNG, JPEG, DOCX, XLSX, CSV or TXT.',
      'The file is empty.',
      'This file has 10.1 MB. At most 10 MB are taken; give a link instead.',
    ]);
    expect(alerts()).toContain('Files that end in .exe');
    expect(page().querySelector('.sendings [type=submit]')).toBeNull();
    await press('Leave out tool.exe');
    expect(page().querySelectorAll('.sending')).toHaveLength(2);
  });

  it('says what a refused file really is, and goes on with the next', async () => {
    await open([], { editable: true });
    await drop(new File(['MZ'], 'list.pdf'), new File(['a;b'], 'table.csv'));
    await press('Add 2 files');
    const params = { named: 'pdf', found: 'program', allowed: ['pdf'] };
    const fields = [{ path: 'file', rule: 'invalid' }];
    await refuse(sentFile(), 422, { code: 'evidence.file-type', params, fields });
    sentFile().flush({ id: 'e-3' }, { status: 201, statusText: 'Created' });
    await settle();
    await reads([FILE]);
    expect(page().querySelector('.sending .bad')?.textContent).toBe(
      'The name ends in .pdf, but the content is a program.',
    );
    expect(page().querySelectorAll('.sending')).toHaveLength(1);
  });

  it('keeps a file that could not be sent, to be sent again', async () => {
    await open([], { editable: true });
    await drop(new File(['a;b'], 'table.csv'));
    await press('Add the file');
    await refuse(sentFile(), 503, { code: 'server.unavailable' });
    expect(page().querySelector('.sending .bad')?.textContent).toContain('The database does not answer.');
    await press('Add the file');
    sentFile().flush({ id: 'e-3' }, { status: 201, statusText: 'Created' });
    await settle();
    await reads([FILE]);
    expect(page().querySelector('.sending')).toBeNull();
  });

  it('takes evidence away only after asking', async () => {
    HTMLDialogElement.prototype.showModal = jest.fn();
    await open([LINK], { editable: true });
    await press('Remove List of partners');
    expect(text()).toContain('List of partners will no longer prove this report.');
    await press('Remove');
    http.expectOne({ method: 'DELETE', url: `${ADDRESS}/e-1` }).flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    await reads([]);
    expect(text()).toContain('Nothing proves this report yet.');
    expect(page().querySelector('dialog')).toBeNull();
  });

  it('is verified with a note and the version that was seen, by somebody else only', async () => {
    await open([LINK, FILE, { ...LINK, id: 'e-3', title: 'Mine', isOwn: true }], { mayVerify: true });
    expect(text()).toContain('Yours, or of your report: somebody else verifies it.');
    expect([...page().querySelectorAll('button')]).toHaveLength(1);
    await press('Verify List of partners');
    await fill(page().querySelector('textarea'), 'Counted.');
    await press('Verify');
    const sent = http.expectOne({ method: 'POST', url: `${ADDRESS}/e-1/verification` });
    expect([sent.request.body, sent.request.headers.get('if-match')]).toEqual([{ note: 'Counted.' }, '"1"']);
    await refuse(sent, 403, { code: 'evidence.own-verification' });
    expect(alerts()).toContain('somebody who neither added it nor wrote the report');
    await press('Verify');
    http.expectOne({ method: 'POST', url: `${ADDRESS}/e-1/verification` }).flush({ id: 'e-1', version: 2 });
    await settle();
    await reads([{ ...LINK, verifiedBy: 'Head', verifiedAt: FILE.verifiedAt, version: 2 }]);
    expect(text()).toContain('Verified by Head');
    expect(changes).toBe(1);
  });

  it('says when it cannot be read, and tries again', async () => {
    fixture = TestBed.createComponent(EvidenceList);
    fixture.componentRef.setInput('reportId', 'r-1');
    await settle();
    await refuse(http.expectOne(ADDRESS), 503, { code: 'server.unavailable' });
    await press('Try again');
    await reads([LINK]);
    expect(text()).toContain('List of partners');
  });
});
