import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { createTestDatabase, type Template } from './test-database';
import { TestClient } from './test-client';

const ROOT = join(__dirname, '../../../..');

/** The built server, running as it does in production, on a database of its own. */
export interface TestServer {
  readonly url: string;
  readonly databaseUrl: string;
  /** A client that is signed in with a demonstration account, or anonymous. */
  readonly as: (account: string | null) => Promise<TestClient>;
  /** Another process on the same database; it is stopped before this one. */
  readonly twin: () => Promise<TestServer>;
  readonly stop: () => Promise<void>;
  /** Ends the process as a power cut would: it finishes nothing. The database is left as it is. */
  readonly kill: () => Promise<void>;
}

/** Starts the built server; `npm run` builds it first. */
export async function startTestServer(template: Template = 'demonstration'): Promise<TestServer> {
  const database = await createTestDatabase(template);
  return serve(database.url, database.drop);
}

/** Starts the built server on a database that somebody else looks after, such as one behind a proxy. */
export function startServerOn(databaseUrl: string): Promise<TestServer> {
  return serve(databaseUrl, () => Promise.resolve());
}

async function serve(databaseUrl: string, afterwards: () => Promise<void>): Promise<TestServer> {
  const port = await freePort();
  const server = spawn(process.execPath, [join(ROOT, 'dist/api/apps/api/src/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'silent',
      MIZAN_WEB_DIR: join(ROOT, 'dist/web'),
      MIZAN_SIGN_IN_ATTEMPTS: '1000',
    },
  });
  await untilListening(server);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    databaseUrl,
    as: (account) => TestClient.signedIn(url, account),
    twin: () => serve(databaseUrl, () => Promise.resolve()),
    kill: () =>
      new Promise((resolve) => {
        server.removeAllListeners('exit');
        server.once('exit', () => resolve());
        server.kill('SIGKILL');
      }),
    stop: async () => {
      await ended(server);
      await afterwards();
    },
  };
}

function untilListening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('message', () => resolve());
    server.once('exit', (code) => reject(new Error(`The server ended at once, with ${code}.`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners('exit');
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 5000).unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}
