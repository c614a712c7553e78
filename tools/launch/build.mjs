/** Builds API and web when their sources are newer than what was built last. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { giveUp, root } from './packages.mjs';
import { inTurn } from './turn.mjs';

const stamp = join(root, 'dist', 'built');
const SOURCES = [
  'apps/{api,web}/**/*',
  'libs/**/*',
  'tools/build/**/*',
  'package-lock.json',
  'tsconfig*.json',
  '.swcrc',
];

/** Builds both applications through Nx, which keeps what has not changed. `force` builds even when nothing did. */
export function buildApplications({ force = false, quiet = false } = {}) {
  if (!force && isCurrent()) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  inTurn(join(root, 'dist', 'building'), () => {
    if (force || !isCurrent()) build(quiet);
  });
}

function build(quiet) {
  process.stdout.write('Building API and web (about a minute the first time) …\n');
  const began = new Date();
  const result = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'run-many', '-t', 'build', '--outputStyle=static'],
    { cwd: root, stdio: quiet ? 'pipe' : 'inherit', encoding: 'utf8', env: process.env },
  );
  if (result.status !== 0) {
    if (quiet) process.stderr.write(`${result.stdout}${result.stderr}`);
    giveUp('The build failed; the reason stands above.');
  }
  compressWeb();
  writeFileSync(stamp, began.toISOString());
  // A file that was saved while the build ran may have missed it.
  utimesSync(stamp, began, began);
}

/** Browsers get these files compressed already; the page itself is made anew for each answer. */
function compressWeb() {
  const folder = join(root, 'dist', 'web');
  for (const file of globSync('**/*.{js,css,svg}', { cwd: folder })) {
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))));
  }
}

function isCurrent() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  const files = SOURCES.flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude: (name) => name === 'node_modules' }),
  );
  return files.every((file) => statSync(join(root, file)).mtimeMs <= built);
}
