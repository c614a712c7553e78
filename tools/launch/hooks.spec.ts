import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

let clone: string;

/** Runs a program in the clone, with an identity to commit by and no settings of this machine. */
function run(
  program: string,
  ...options: readonly string[]
): { readonly status: number | null; readonly said: string } {
  const { status, stderr, stdout } = spawnSync(program, options, {
    cwd: clone,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Amal',
      GIT_AUTHOR_EMAIL: 'amal@mizan.example',
      GIT_COMMITTER_NAME: 'Amal',
      GIT_COMMITTER_EMAIL: 'amal@mizan.example',
    },
  });
  return { status, said: `${stdout}${stderr}` };
}

const switchOn = (): void => {
  const statement = `const { switchOnHooks } = await import(process.argv[1]); switchOnHooks(process.argv[2]);`;
  run(process.execPath, '--input-type=module', '-e', statement, join(ROOT, 'tools/launch/hooks.mjs'), clone);
};

const stage = (file: string, content: string): void => {
  writeFileSync(join(clone, file), content);
  run('git', 'add', file);
};

const commit = (message: string): ReturnType<typeof run> => run('git', 'commit', '-q', '-m', message);

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'mizan-hooks-'));
  run('git', 'init', '-q');
  mkdirSync(join(clone, 'tools'));
  cpSync(join(ROOT, 'tools/hooks'), join(clone, 'tools/hooks'), { recursive: true });
  copyFileSync(join(ROOT, '.prettierrc.json'), join(clone, '.prettierrc.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  writeFileSync(
    join(clone, 'eslint.config.mjs'),
    "export default [{ files: ['**/*.mjs'], rules: { 'no-debugger': 'error' } }];\n",
  );
  switchOn();
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

describe('a commit', () => {
  it('passes when what is staged is in order', () => {
    stage('order.mjs', 'export const order = 1;\n');
    expect(commit('feat(repo): there is order')).toEqual({ status: 0, said: '' });
  });

  it('is refused when a staged file is not formatted', () => {
    stage('disorder.mjs', 'export   const disorder=1');
    const { status, said } = commit('feat(repo): there is disorder');
    expect(status).toBe(1);
    expect(said).toContain('disorder.mjs');
  });

  it('is refused when a staged file breaks a rule', () => {
    stage('halt.mjs', 'debugger;\n');
    const { status, said } = commit('feat(repo): it halts');
    expect(status).toBe(1);
    expect(said).toContain('no-debugger');
  });

  it('does not look at files that are not staged', () => {
    writeFileSync(join(clone, 'disorder.mjs'), 'debugger');
    stage('order.mjs', 'export const order = 1;\n');
    expect(commit('feat(repo): there is order').status).toBe(0);
  });

  it.each(['there is order', 'feat: there is order', 'feat(kitchen): there is order', 'feat(repo):'])(
    'is refused with the message "%s"',
    (message) => {
      stage('order.mjs', 'export const order = 1;\n');
      const { status, said } = commit(message);
      expect(status).toBe(1);
      expect(said).toContain('type(scope)');
    },
  );

  it('passes without packages to check with', () => {
    rmSync(join(clone, 'node_modules'));
    stage('disorder.mjs', 'export   const disorder=1');
    expect(commit('feat(repo): a clone that nothing was installed in').status).toBe(0);
  });
});

describe('switching hooks on', () => {
  it('keeps the hooks that somebody chose', () => {
    run('git', 'config', 'core.hooksPath', '.husky');
    switchOn();
    expect(run('git', 'config', 'core.hooksPath').said.trim()).toBe('.husky');
  });

  it('does nothing in a folder that is no clone', () => {
    rmSync(join(clone, '.git'), { recursive: true });
    switchOn();
    expect(run('git', 'config', '--local', 'core.hooksPath').status).not.toBe(0);
  });
});
