/** `npm test`: every check there is, one after the other, and a summary that nobody can misread. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { root } from './packages.mjs';

const bin = (name, ...path) => [process.execPath, join(root, 'node_modules', name, ...path)];
const deep = process.argv.includes('--deep');
// Hundreds of times as many examples take more than the two minutes of a test.
const jest = [...bin('jest', 'bin', 'jest.js'), ...(deep ? ['--testTimeout=3600000'] : [])];

const CHECKS = [
  ['format', [...bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.']],
  // The boundary rule reads the project graph and enforces nothing where there is none.
  ['project graph', [...bin('nx', 'dist', 'bin', 'nx.js'), 'show', 'projects']],
  ['lint', [...bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']],
  ['types of the API', [...bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.api.json']],
  ['types of the journeys', [...bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.e2e.json']],
  ['types of the web', [...bin('@angular/compiler-cli', 'bundles', 'src', 'bin', 'ngc.js'), '-p', 'tsconfig.web.json']],
  ['build', [process.execPath, join(root, 'tools/launch/build-now.mjs')]],
  ['rules, components, structure', [...jest, '--selectProjects', 'rules', 'components', 'structure']],
  ['database and http', [...jest, '--selectProjects', 'database', 'http']],
  ['journeys in the browser', [...jest, '--selectProjects', 'journeys', '--runInBand']],
  ...(deep
    ? [['mutants of the rules', [...bin('@stryker-mutator/core', 'bin', 'stryker.js'), 'run', 'stryker.config.mjs']]]
    : []),
];

const results = CHECKS.map(([name, [command, ...options]]) => {
  process.stdout.write(`\n— ${name}\n`);
  const began = Date.now();
  const { status } = spawnSync(command, options, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(deep ? { MIZAN_TEST_DEPTH: 'deep' } : {}) },
  });
  return { name, passed: status === 0, seconds: Math.round((Date.now() - began) / 1000) };
});

process.stdout.write('\nSummary\n');
for (const { name, passed, seconds } of results) {
  process.stdout.write(`  ${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)\n`);
}
const failed = results.filter((result) => !result.passed).length;
process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
