/**
 * Completes package-lock.json after `npm install`, so that `npm ci` accepts it on every kind of machine.
 *
 * npm leaves out an optional package that the registry could not deliver while the lockfile was written, as happens
 * with a registry mirror that carries the builds of some platforms only; `npm ci` then refuses the whole file. Each
 * one is entered here with the exact version that its parent asks for and the platform that its name tells. Such an
 * entry has no integrity, since its archive was never seen; a machine of another platform never downloads it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** The lockfile with an entry for each optional package that it names and does not hold. Throws on a version range. */
export function completeLockfile(lockfile) {
  const packages = { ...lockfile.packages };
  for (const [path, parent] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isHeld(packages, path, name)) continue;
      if (!EXACT.test(version)) throw new Error(`${name}: no exact version can be known from "${version}"`);
      packages[`node_modules/${name}`] = entryOf(name, version, parent);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

/** Whether `name` is found from the folder `path`, which is where a package or one of the folders above it lies. */
function isHeld(packages, path, name) {
  for (let folder = path; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

function entryOf(name, version, parent) {
  const words = name.split(/[-/]/);
  const systems = SYSTEMS.filter((system) => words.includes(system));
  const processors = PROCESSORS.filter((processor) => words.includes(processor));
  if (processors.length === 0) throw new Error(`${name}: its name tells no platform`);
  return {
    version,
    cpu: processors,
    ...(parent.dev ? { dev: true } : {}),
    optional: true,
    ...(systems.length > 0 ? { os: systems } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(fileURLToPath(new URL('../..', import.meta.url)), 'package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`);
}
