/** What the environment asks of a start, checked before anything is started: all mistakes in one message. */
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

import { giveUp, root } from './packages.mjs';

const PLACEHOLDER_URL = 'postgres://embedded';

/** Where to listen and what to listen with; a port that is none is reported by `refuseMistakes`, not here. */
export const port = Number(process.env.PORT || 3000);
export const host = process.env.HOST || '127.0.0.1';
export const ownDatabase = process.env.DATABASE_URL || null;
export const dataFolder = resolve(root, process.env.MIZAN_DATA_DIR || '.mizan');
/** The demonstration is the default of a database of ours, and must be asked for in somebody else's. */
export const wantsDemonstration = (process.env.MIZAN_DEMONSTRATION || (ownDatabase ? 'no' : 'yes')) === 'yes';

/** Ends the command when nothing can listen where the environment says; leaves a port that is none to `refuseMistakes`. */
export async function refuseTakenPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  const failure = await new Promise((answer) => {
    const probe = createServer();
    probe.once('error', (error) => answer(error.code));
    probe.listen(port, host, () => probe.close(() => answer(null)));
  });
  if (failure === 'EADDRINUSE') {
    giveUp(`Port ${port} is taken: stop what listens there, or choose another, as in "PORT=3001 npm start".`);
  }
  if (failure !== null)
    giveUp(`Nothing can listen on ${host}, port ${port} (${failure}): choose another HOST or PORT.`);
}

/** Ends the command when the environment has mistakes, with all of them; needs the built API, whose rules these are. */
export function refuseMistakes() {
  const { loadConfiguration } = builtRules();
  const mistakes = [];
  if (!['yes', 'no', '', undefined].includes(process.env.MIZAN_DEMONSTRATION)) {
    mistakes.push('MIZAN_DEMONSTRATION must be yes or no');
  }
  try {
    loadConfiguration({ ...process.env, DATABASE_URL: ownDatabase ?? PLACEHOLDER_URL });
  } catch (error) {
    if (!Array.isArray(error.mistakes)) throw error;
    mistakes.push(...error.mistakes);
  }
  if (mistakes.length === 0) return;
  giveUp(
    `The configuration has mistakes; mend them and start again:\n${mistakes.map((line) => `- ${line}`).join('\n')}`,
  );
}

function builtRules() {
  const require = createRequire(join(root, 'package.json'));
  require('reflect-metadata');
  return require(join(root, 'dist/api/libs/api/platform/src/config/configuration.js'));
}
