import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Imports that would let the walls of the house fall, each written where nobody may write it. */
const FORBIDDEN: readonly (readonly [string, string, string])[] = [
  ['pure rules know no API', 'libs/shared/progress/src/probe.ts', '@mizan/api/platform'],
  ['the web knows no API', 'libs/web/budget/src/probe.ts', '@mizan/api/budget'],
  ['planning does not look down the line', 'libs/api/planning/src/probe.ts', '@mizan/api/budget'],
  ['budget does not know results', 'libs/api/budget/src/probe.ts', '@mizan/api/results'],
  ['results does not know reporting', 'libs/api/results/src/probe.ts', '@mizan/api/reporting'],
  ['web contexts meet by address alone', 'libs/web/planning/src/probe.ts', '@mizan/web/results'],
  ['the design system knows no context', 'libs/web/ui/src/probe.ts', '@mizan/web/core'],
  ['contracts import nothing', 'libs/shared/contracts/src/probe.ts', '@mizan/shared/money'],
];
const ALLOWED: readonly (readonly [string, string, string])[] = [
  ['results reads budget', 'libs/api/results/src/probe.ts', '@mizan/api/budget'],
  ['pages use the design system', 'libs/web/budget/src/probe.ts', '@mizan/web/ui'],
];

/** What the linter says of a file that imports one module. */
function verdict(file: string, module: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const linter = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', file, '--format', 'json'],
      { cwd: ROOT, env: { ...process.env, NX_DAEMON: 'false' } },
    );
    let said = '';
    linter.stdout.on('data', (part: Buffer) => {
      said += part.toString();
    });
    linter.once('error', reject);
    linter.once('close', () => resolve(said));
    linter.stdin.end(`import * as probe from '${module}';\n\nexport const used = probe;\n`);
  });
}

describe('the walls of the house', () => {
  const verdicts = new Map<string, string>();

  beforeAll(async () => {
    for (const [, file, module] of [...FORBIDDEN, ...ALLOWED]) verdicts.set(file + module, await verdict(file, module));
  }, 120_000);

  it.each(FORBIDDEN)('%s', (_why, file, module) => {
    expect(verdicts.get(file + module)).toContain('@nx/enforce-module-boundaries');
  });

  it.each(ALLOWED)('%s', (_why, file, module) => {
    expect(verdicts.get(file + module)).toContain('"filePath"');
    expect(verdicts.get(file + module)).not.toContain('@nx/enforce-module-boundaries');
  });
});
