/** Everything that must be true before a command can run: packages installed, a new enough Node. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { switchOnHooks } from './hooks.mjs';
import { inTurn } from './turn.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const lockfile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.installed-lockfile');

/** Ends the command with one sentence a person can act on. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Installs exactly the packages of the lockfile when they are missing or older than it; install scripts never run. */
export function installPackages() {
  switchOnHooks(root);
  if (areInstalled()) return;
  inTurn(join(root, '.installing'), () => {
    if (!areInstalled()) install();
  });
}

/** By time first; a lockfile that Git wrote anew without a change is known by what it says. */
function areInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return true;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest();
}

function digest() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}

function install() {
  process.stdout.write('Installing packages (one to three minutes the first time) …\n');
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });
  if (result.status !== 0) giveUp('The packages could not be installed; npm says why above.');
  writeFileSync(stamp, digest());
}

/** Path of the Node that everything runs on: the one that came as a package, whatever the machine has. */
export function projectNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  return giveUp(`Mizan needs Node 24.15 or later on this kind of machine; this is ${process.versions.node}.`);
}
