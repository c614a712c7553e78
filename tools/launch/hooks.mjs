/** The commit hooks of this repository, switched on where there is a clone of it to commit to. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'tools/hooks';

/** Points Git at the hooks in `root`; keeps hooks that somebody chose, and does nothing where there is no Git. */
export function switchOnHooks(root) {
  if (!existsSync(join(root, '.git')) || process.env.CI) return;
  const git = (...options) => spawnSync('git', ['config', '--local', ...options], { cwd: root, encoding: 'utf8' });
  const { status, stdout } = git('--get', 'core.hooksPath');
  if (status === 1 && stdout === '') git('core.hooksPath', FOLDER);
}
