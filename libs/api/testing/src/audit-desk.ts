import { Client } from 'pg';

import { startTestServer, type TestServer } from './test-server';
import type { TestAnswer, TestClient } from './test-client';

/** A write to send, as the table of routes names it. */
export interface AuditedRequest {
  readonly route: string;
  /** The account that sends it; `nobody` has not signed in. */
  readonly as: string;
  readonly body?: object;
  /** A file instead of a body. */
  readonly bytes?: string;
  /** For what is editable: the version that is changed. */
  readonly version?: number;
  /** What follows the path, with its question mark. */
  readonly query?: string;
  /** Names in the address, such as `nodeId`. */
  readonly at?: Readonly<Record<string, string>>;
}

/** An entry of the audit, as the database keeps it. */
export interface AuditEntry {
  readonly actor: string;
  readonly action: string;
  readonly entity_id: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** What the writes answer, as far as a later write needs it. */
export interface AuditedAnswer {
  readonly id: string;
  readonly version: number;
  readonly postingId: string;
}

/** Sends writes to a server of its own, and reads the audit that they leave. */
export class AuditDesk {
  private constructor(
    private readonly server: TestServer,
    readonly database: Client,
    private readonly clients: ReadonlyMap<string, TestClient>,
  ) {}

  /** Starts the server, and signs these demonstration accounts in. */
  static async open(accounts: readonly string[]): Promise<AuditDesk> {
    const server = await startTestServer();
    const database = new Client({ connectionString: server.databaseUrl });
    await database.connect();
    const clients = new Map<string, TestClient>([['nobody', await server.as(null)]]);
    for (const account of accounts) clients.set(account, await server.as(account));
    return new AuditDesk(server, database, clients);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.server.stop();
  }

  /** Sends the write under an id of its own, by which `entriesOf` finds what it left. */
  send(request: AuditedRequest, requestId: string): Promise<TestAnswer<AuditedAnswer>> {
    const [method = '', template = ''] = request.route.split(' ');
    const client = this.clients.get(request.as);
    if (!client) throw new Error(`${request.as} has not signed in.`);
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => request.at?.[name] ?? '') + (request.query ?? '');
    const { body, bytes, version } = request;
    const headers = {
      'x-request-id': requestId,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
    if (bytes) return client.upload<AuditedAnswer>(path, Buffer.from(bytes), headers);
    return client.send<AuditedAnswer>(method, path, { ...(body === undefined ? {} : { body }), headers });
  }

  async entriesOf(requestId: string): Promise<AuditEntry[]> {
    const { rows } = await this.database.query<AuditEntry>(
      'SELECT actor, action, entity_id, before, after FROM audit_event WHERE request_id = $1 ORDER BY id',
      [requestId],
    );
    return rows;
  }

  /** What the statement finds, in its first row, as text; empty when it finds nothing. */
  async one(sql: string, ...values: readonly unknown[]): Promise<string> {
    const { rows } = await this.database.query<{ found: string }>(`SELECT (${sql})::text AS found`, [...values]);
    return rows[0]?.found ?? '';
  }

  /** The name under which the audit keeps what the account does. */
  actorOf(account: string): Promise<string> {
    return this.one(`SELECT name FROM app_user WHERE email = $1`, `${account}@mizan.example`);
  }
}
