import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from './postgres.mjs';
import { expectRefusal, start, type StartEnd } from './start-process';
import { takeTurn } from './turn.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-start-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clusterOfVersion = (version: string): void => {
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), `${version}\n`);
};

const startHere = (variables: Readonly<Record<string, string>> = {}): Promise<StartEnd> =>
  start({ MIZAN_DATA_DIR: folder, ...variables });

describe('a start is refused in one sentence', () => {
  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const end = await startHere({ PORT: String(port) });
    await new Promise((resolve) => other.close(resolve));
    expectRefusal(end, [`Port ${port} is taken`, 'PORT=3001 npm start']);
  });

  it('when the address to listen on is not of this machine', async () => {
    expectRefusal(await startHere({ HOST: '192.0.2.1', PORT: '43211' }), ['192.0.2.1', 'choose another HOST']);
  });

  it('when another version of PostgreSQL wrote the data', async () => {
    clusterOfVersion('16');
    expectRefusal(await startHere({ PORT: String(await freePort()) }), [
      'PostgreSQL 16',
      'this is 18',
      'MIZAN_DATA_DIR',
    ]);
  });

  it('when the folder holds something else', async () => {
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'letter.txt'), 'Dear reader');
    expectRefusal(await startHere({ PORT: String(await freePort()) }), ['no PostgreSQL folder', 'MIZAN_DATA_DIR']);
    expect(readFileSync(join(folder, 'postgres', 'letter.txt'), 'utf8')).toBe('Dear reader');
  });

  it('when the password of the data is gone', async () => {
    clusterOfVersion('18');
    expectRefusal(await startHere({ PORT: String(await freePort()) }), [join(folder, 'password'), 'put it back']);
  });

  it('when the data folder cannot be made', async () => {
    const end = await startHere({ PORT: String(await freePort()), MIZAN_DATA_DIR: '/dev/null/mizan' });
    expectRefusal(end, ['/dev/null/mizan cannot be written', 'MIZAN_DATA_DIR']);
  });

  it('when another process holds the data folder', async () => {
    takeTurn(join(folder, 'launcher.pid'));
    expectRefusal(await startHere({ PORT: String(await freePort()) }), [`process ${process.pid}`, 'stop that one']);
  });
});

describe('a configuration with mistakes', () => {
  it('is refused with all of them at once', async () => {
    const { code, complaint } = await startHere({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      MIZAN_SESSION_HOURS: 'soon',
      MIZAN_DEMONSTRATION: 'perhaps',
      DATABASE_URL: 'mysql://somewhere',
    });
    expect(code).toBe(1);
    const [first, ...mistakes] = complaint.split('\n');
    expect(first).toContain('mend them');
    for (const variable of ['PORT', 'LOG_LEVEL', 'MIZAN_SESSION_HOURS', 'MIZAN_DEMONSTRATION', 'DATABASE_URL']) {
      expect(mistakes.filter((line) => line.startsWith(`- ${variable} `))).toHaveLength(1);
    }
  });
});
