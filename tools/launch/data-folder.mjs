/** The folder of the embedded PostgreSQL: held by one launcher at a time, and refused in one sentence when unfit. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { giveUp } from './packages.mjs';
import { isAlive, takeTurn } from './turn.mjs';

export const POSTGRES_VERSION = '18';

/** Takes the folder for as long as this process lives, or ends it; stops the server that a crash left running there. */
export async function takeDataFolder(folder) {
  const holder = writing(folder, () => {
    mkdirSync(folder, { recursive: true });
    return takeTurn(join(folder, 'launcher.pid'));
  });
  if (holder !== null) {
    giveUp(
      `The data folder ${folder} is in use by another Mizan (process ${holder}): stop that one, or set MIZAN_DATA_DIR.`,
    );
  }
  const data = join(folder, 'postgres');
  refuseForeignData(folder, data);
  await endLeftServer(data);
}

/** Runs `work`; what the file system refuses ends this process with one sentence. */
export function writing(folder, work) {
  try {
    return work();
  } catch (error) {
    return giveUp(
      `The data folder ${folder} cannot be written (${error.code}): make it writable, or set MIZAN_DATA_DIR to another.`,
    );
  }
}

function refuseForeignData(folder, data) {
  if (!existsSync(data)) return;
  const versionFile = join(data, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    if (readdirSync(data).length === 0) return;
    giveUp(`${data} is not empty and is no PostgreSQL folder: empty it, or set MIZAN_DATA_DIR to another.`);
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== POSTGRES_VERSION) {
    giveUp(
      `${data} was written by PostgreSQL ${version} and this is ${POSTGRES_VERSION}: set MIZAN_DATA_DIR to another folder, or start the Mizan that wrote it.`,
    );
  }
  if (!existsSync(join(folder, 'password'))) {
    giveUp(`${join(folder, 'password')} is missing, without which ${data} cannot be opened: put it back.`);
  }
}

/** PostgreSQL outlives a launcher that was killed: it is ended here, so that the new one owns what it started. */
async function endLeftServer(data) {
  const pidFile = join(data, 'postmaster.pid');
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : Number.NaN;
  if (!Number.isInteger(pid)) return;
  const command = isAlive(pid) ? commandOf(pid) : '';
  // After a restart of the machine the number may be anybody's, and PostgreSQL would refuse to start for its sake.
  if (command !== null && !command.includes(data)) return void rmSync(pidFile, { force: true });
  try {
    if (command !== null) process.kill(pid, 'SIGINT');
  } catch {
    giveUp(`${data} is in use by PostgreSQL (process ${pid}) of another user: end it, or set MIZAN_DATA_DIR.`);
  }
  for (let tries = 0; tries < 150 && isAlive(pid); tries += 1) await wait(100);
  if (isAlive(pid)) giveUp(`${data} is in use by PostgreSQL (process ${pid}): end it, or set MIZAN_DATA_DIR.`);
}

/** The command line of a process, or null where the system does not tell. */
function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  if (process.platform === 'win32') return null;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? null;
}
