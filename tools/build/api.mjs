/** Compiles the API with the same compiler that the tests use (decorator metadata included), file by file. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { transform } from '@swc/core';

import { contractSchemas } from './contract-schemas.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'dist', 'api');
const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
const swc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

const isProduct = (file) => !/\.spec\.ts$|\.d\.ts$|^libs\/api\/testing\//.test(file);
const sources = globSync('{apps/api,libs/api,libs/shared}/**/*.ts', { cwd: root }).filter(isProduct);

const compiled = await Promise.all(sources.map(compile)).catch(giveUp);
// Only now: sources that do not compile leave what was built before.
rmSync(output, { recursive: true, force: true });
for (const file of compiled) write(file);
for (const file of globSync('apps/api/src/**/*.json', { cwd: root })) cpSync(join(root, file), join(output, file));
writeFileSync(join(output, 'contract-schemas.json'), JSON.stringify(contractSchemas(root)));
writeFileSync(join(output, 'package.json'), '{ "type": "commonjs" }\n');

async function compile(file) {
  const { code, map } = await transform(readFileSync(join(root, file), 'utf8'), {
    ...swc,
    swcrc: false,
    configFile: false,
    filename: join(root, file),
    jsc: { ...swc.jsc, baseUrl: root, paths: compilerOptions.paths },
  });
  return { target: join(output, file.replace(/\.ts$/, '.js')), code, map };
}

function write({ target, code, map }) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  if (map) writeFileSync(`${target}.map`, map);
}

/** The compiler's message is the place and the mistake; what follows it is about the compiler. */
function giveUp(error) {
  process.stderr.write(`${error.message.split('\nCaused by')[0].trim()}\n`);
  process.exit(1);
}
