/** Compiles the API with the same compiler that the tests use (decorator metadata included), file by file. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { transform } from '@swc/core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'dist', 'api');
const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
const swc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

const isProduct = (file) => !/\.spec\.ts$|\.d\.ts$|^libs\/api\/testing\//.test(file);
const sources = globSync('{apps/api,libs/api,libs/shared}/**/*.ts', { cwd: root }).filter(isProduct);

rmSync(output, { recursive: true, force: true });
await Promise.all(sources.map(compile));
for (const file of globSync('apps/api/src/**/*.json', { cwd: root })) cpSync(join(root, file), join(output, file));
writeFileSync(join(output, 'package.json'), '{ "type": "commonjs" }\n');

async function compile(file) {
  const result = await transform(readFileSync(join(root, file), 'utf8'), {
    ...swc,
    swcrc: false,
    configFile: false,
    filename: join(root, file),
    jsc: { ...swc.jsc, baseUrl: root, paths: compilerOptions.paths },
  });
  const target = join(output, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${result.code}\n//# sourceMappingURL=${file.split('/').pop().replace(/\.ts$/, '.js.map')}\n`);
  if (result.map) writeFileSync(`${target}.map`, result.map);
}
