import { spawn } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(__dirname, 'serve.mjs');

/** How a start ended: its exit code (null when a signal ended it) and what it wrote to stderr. */
export interface StartEnd {
  readonly code: number | null;
  readonly complaint: string;
}

/** Runs the real start script until it ends by itself, with these variables and none of the caller's own. */
export function start(variables: Readonly<Record<string, string>>): Promise<StartEnd> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], NX_DAEMON: 'false', NX_TUI: 'false', ...variables },
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, complaint: complaint.trim() })));
}

/** Nothing was started and one line was said, in which every one of `words` stands. */
export function expectRefusal({ code, complaint }: StartEnd, words: readonly string[]): void {
  for (const word of words) expect(complaint).toContain(word);
  expect(complaint.split('\n')).toHaveLength(1);
  expect(code).toBe(1);
}
