/** Whose turn it is: a file that one process at a time holds, and that a crash does not leave held for ever. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

const FILLED_WITHIN_MS = 2000;

/**
 * Takes the turn that `file` stands for and gives it back when this process ends. Returns the id of the process that
 * has it already, or null when it is ours now. Throws what the file system throws, such as EACCES.
 */
export function takeTurn(file) {
  for (;;) {
    if (create(file)) break;
    const holder = holderOf(file);
    if (holder !== null) return holder;
    if (isBeingFilled(file)) pause(50);
    else rmSync(file, { force: true });
  }
  // Two processes may have cleared the same stale file, the slower one this one's fresh file: the last writer has it.
  pause(50);
  const holder = holderOf(file);
  if (holder !== process.pid) return holder ?? takeTurn(file);
  process.on('exit', () => giveBack(file));
  return null;
}

/** Runs `work` when no other process does the same; waits for one that does. */
export function inTurn(file, work) {
  while (takeTurn(file) !== null) pause(500);
  try {
    return work();
  } finally {
    giveBack(file);
  }
}

/** Whether a process of this number exists and has not ended, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  // In a container nobody may fetch the ends of orphans: they keep their number without being there.
  return statusOf(pid)?.[0] !== 'Z';
}

function create(file) {
  try {
    writeFileSync(file, `${process.pid}\n${birthOf(process.pid)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function giveBack(file) {
  if (holderOf(file) === process.pid) rmSync(file, { force: true });
}

/** The living process that wrote `file`, or null: its number alone may belong to somebody else by now. */
function holderOf(file) {
  const [pid = '', birth = ''] = contentOf(file).split('\n');
  const number = Number.parseInt(pid, 10);
  if (!Number.isInteger(number)) return null;
  return isAlive(number) && birthOf(number) === birth ? number : null;
}

function isBeingFilled(file) {
  if (!existsSync(file) || contentOf(file) !== '') return false;
  return Date.now() - statSync(file).mtimeMs < FILLED_WITHIN_MS;
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** When a process began, in words of its system; empty where that cannot be known. */
function birthOf(pid) {
  const status = statusOf(pid);
  if (status !== null) return status[19] ?? '';
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** What Linux tells of a process, from its state on; null elsewhere, and for a process that is gone. */
function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');
  } catch {
    return null;
  }
}

/** Blocks this process, which has nothing else to do. */
function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
