/** The password of every demonstration account. */
const PASSWORD = 'balance-2014-demo';

/** An answer of the API as a spec looks at it. */
export interface TestAnswer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Speaks HTTP to the server under test, with one account's cookie. */
export class TestClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string | null,
  ) {}

  static async signedIn(url: string, account: string | null): Promise<TestClient> {
    if (account === null) return new TestClient(url, null);
    const anonymous = new TestClient(url, null);
    const answer = await anonymous.post('/api/session', { email: `${account}@mizan.example`, password: PASSWORD });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 200 || cookie === undefined)
      throw new Error(`${account} could not sign in: ${answer.status}`);
    return new TestClient(url, cookie);
  }

  /** The same account with the same cookie, at another process. */
  at(url: string): TestClient {
    return new TestClient(url, this.cookie);
  }

  get<Body = unknown>(path: string): Promise<TestAnswer<Body>> {
    return this.send('GET', path);
  }

  /** What a route streams as a file, byte by byte. */
  async download(path: string): Promise<{ readonly headers: Headers; readonly bytes: Buffer }> {
    const response = await fetch(`${this.url}${path}`, {
      headers: this.cookie === null ? {} : { cookie: this.cookie },
    });
    return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  post<Body = unknown>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<TestAnswer<Body>> {
    return this.send('POST', path, { body, headers });
  }

  /** Sends the bytes of a file as they are; `headers` may say another type of content. */
  async upload<Body = unknown>(
    path: string,
    bytes: Buffer,
    headers: Record<string, string> = {},
  ): Promise<TestAnswer<Body>> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...headers,
      },
      body: new Uint8Array(bytes),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }

  /** Sends any method; `headers` such as If-Match or Idempotency-Key. */
  async send<Body = unknown>(
    method: string,
    path: string,
    options: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
  ): Promise<TestAnswer<Body>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
    };
  }
}
