/** Checks the staged files alone, as they lie in the folder, so that a small commit waits a few seconds at most. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LINTED = /\.(ts|mjs|html)$/;

const staged = spawnSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .stdout.split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));

check('prettier/bin/prettier.cjs', ['--check', '--ignore-unknown', '--log-level=warn'], staged);
check(
  'eslint/bin/eslint.js',
  ['--max-warnings', '0', '--no-warn-ignored', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  staged.filter((file) => LINTED.test(file)),
);

function check(program, options, files) {
  if (files.length === 0) return;
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...options, '--', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  if (status === 0) return;
  process.stderr.write(
    'Nothing was committed: mend the above ("npx prettier --write <file>" formats) and commit again.\n',
  );
  process.exit(1);
}
