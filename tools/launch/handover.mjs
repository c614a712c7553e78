/** Hands a command over to the Node that came with the packages, and keeps out of its way. */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

import { installPackages, projectNode, root } from './packages.mjs';

const PARENT_CHECK_MS = 500;

/** Runs `script` (relative to the project) on the project's Node; this process ends as that one does. */
export function handOver(script) {
  installPackages();
  const node = projectNode();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...process.argv.slice(2)], {
    cwd: root,
    // Through the channel the child learns that this process was killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      NG_CLI_ANALYTICS: 'false',
    },
  });
  // Ctrl-C reaches the child by itself (same process group), a signal sent to this process alone does not; to be told
  // twice does a child no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) onParentEnd(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** The shell that npm puts between itself and this process dies of a signal without passing it on. */
function onParentEnd(react) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    react();
  }, PARENT_CHECK_MS).unref();
}
