/** Throw-away databases and built servers for measurements, and a client that keeps its connection. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { endProcess, spawnServer } from '../launch/built-api.mjs';
import { root } from '../launch/packages.mjs';
import { freePort } from '../launch/postgres.mjs';

const PASSWORD = 'balance-2014-demo';

/** A folder that is gone when this process is. */
export function throwAwayFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  return folder;
}

/** Runs a command of the built API on a database; throws when it fails. */
export function runCommand(databaseUrl, ...options) {
  const commands = join(root, 'dist/api/apps/api/src/cli.js');
  const { status } = spawnSync(process.execPath, [commands, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  if (status !== 0) throw new Error(`${options.join(' ')} ended with ${status}`);
}

/**
 * The built server on a database: `get` fetches a path with a signed-in account, `post` sends to one over as many
 * connections as there are callers, `stop` resolves when it has ended.
 */
export async function serve(databaseUrl, account = 'management') {
  const port = await freePort();
  const server = spawnServer({ ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'error' });
  process.on('exit', () => server.kill('SIGKILL'));
  await new Promise((resolve) => server.once('message', resolve));
  const agent = new Agent({ keepAlive: true, maxSockets: account === 'management' ? 1 : Infinity });
  const send = (path, options, body) => answered({ host: '127.0.0.1', port, path, agent, ...options }, body);
  const headers = { 'content-type': 'application/json' };
  const signedIn = await send(
    '/api/session',
    { method: 'POST', headers },
    JSON.stringify({ email: `${account}@mizan.example`, password: PASSWORD }),
  );
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0];
  return {
    post: async (path, body, more = {}) =>
      JSON.parse(
        (await send(path, { method: 'POST', headers: { ...headers, ...more, cookie } }, JSON.stringify(body))).body,
      ),
    get: async (path) => JSON.parse((await send(path, { headers: { cookie } })).body),
    stop: async () => {
      agent.destroy();
      await endProcess(server);
    },
  };
}

function answered(options, body) {
  return new Promise((resolve, reject) => {
    const sent = request(options, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200 || answer.statusCode === 201) resolve({ headers: answer.headers, body: text });
        else reject(new Error(`${options.path} answered ${answer.statusCode}: ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
