/**
 * Pictures of the application for the documentation: `node tools/screenshots/take.mjs [address]`.
 * Without an address it starts a Mizan of its own on a throw-away demonstration database, and ends it again.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './browser.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const TARGET = join(ROOT, 'docs/images');
const LANGUAGES = ['en', 'fr', 'ar'];
const DESK = { width: 1440, height: 900 };
const TELEPHONE = { width: 390, height: 844 };

/** What is taken, as whom. */
const PICTURES = [
  { name: 'home', account: 'planner', path: () => '/', isNarrow: true },
  { name: 'plan', account: 'planner', path: (nodes) => `/plan/${nodes.area}` },
  { name: 'activities', account: 'planner', path: () => '/activities' },
  { name: 'results', account: 'planner', path: (nodes) => `/results?explain=${nodes.outcome}` },
  { name: 'matrix', account: 'planner', path: () => '/results' },
  { name: 'outcome', account: 'planner', path: (nodes) => `/results/outcomes/${nodes.outcome}`, isNarrow: true },
  { name: 'owed', account: 'planner', path: () => '/results/owed' },
  {
    name: 'sheet',
    account: 'planner.ddt',
    path: (nodes) => `/results/sheet/${nodes.area}?end=2014-09-30`,
    isNarrow: true,
  },
  { name: 'budget', account: 'finance', path: () => '/budget' },
  { name: 'commitment', account: 'finance', path: (nodes) => `/budget/commitments/${nodes.commitment}` },
  { name: 'virement', account: 'finance', path: (nodes) => `/budget/virements/${nodes.virement}`, isNarrow: true },
  { name: 'phasing', account: 'finance', path: () => '/budget/phasing?year=2014' },
  { name: 'year-end', account: 'controller', path: () => '/budget/year-end?year=2014', isNarrow: true },
  { name: 'funds', account: 'finance', path: () => '/budget/funds' },
  { name: 'splits', account: 'finance', path: () => '/budget/splits?dimension=partner' },
  { name: 'execution', account: 'management', path: () => '/reports/execution' },
  { name: 'rules', account: 'controller', path: () => '/budget/rules' },
  { name: 'dashboard', account: 'management', path: () => '/dashboard', isNarrow: true },
];

const given = process.argv[2];
const mizan = given ? { url: given.replace(/\/$/, ''), stop: async () => undefined } : await startMizan();
const browser = await openBrowser();
try {
  mkdirSync(TARGET, { recursive: true });
  const accounts = new Set(PICTURES.map(({ account }) => account));
  const nodes = new Map();
  for (const account of accounts) nodes.set(account, await findNodes(mizan.url, account));
  for (const language of LANGUAGES)
    for (const picture of PICTURES) {
      await take(picture, language, DESK, nodes);
      if (picture.isNarrow) await take(picture, language, TELEPHONE, nodes);
    }
} finally {
  await browser.close();
  await mizan.stop();
}

async function take(picture, language, viewport, nodes) {
  const context = await browser.newContext({ locale: language, viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.request.post(`${mizan.url}/api/session`, { data: credentialsOf(picture.account) });
  await page.goto(mizan.url + picture.path(nodes.get(picture.account)));
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  await page.evaluate(() => document.fonts.ready);
  const width = viewport === DESK ? '' : `.${viewport.width}`;
  const file = join(TARGET, `${picture.name}.${language}${width}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  await context.close();
  process.stdout.write(`${file}\n`);
}

/** An area and its outcome, a commitment and a virement, whose pages show most of what there is. */
async function findNodes(url, account) {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentialsOf(account)),
  });
  if (!answer.ok) throw new Error(`No demonstration account could sign in at ${url}: ${answer.status}.`);
  const cookie = answer.headers.get('set-cookie').split(';')[0];
  const read = async (path) => (await fetch(url + path, { headers: { cookie } })).json();
  const plan = (await read('/api/plans')).find(({ status }) => status === 'in-force');
  const { nodes } = await read(`/api/plans/${plan.id}/tree`);
  const idOf = (wanted) => nodes.find(({ kind }) => kind === wanted)?.id;
  const commitments = await read(`/api/commitments?planId=${plan.id}&year=2014&state=open`);
  const virements = await read(`/api/virements?planId=${plan.id}&state=requested`);
  return {
    area: idOf('area'),
    outcome: idOf('outcome'),
    commitment: commitments.rows[0]?.id,
    virement: virements[0]?.id,
  };
}

function credentialsOf(account) {
  return { email: `${account}@mizan.example`, password: 'balance-2014-demo' };
}

async function startMizan() {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-screenshots-'));
  const port = await freePort();
  const server = spawn(process.execPath, [join(ROOT, 'tools/start.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, MIZAN_DATA_DIR: folder, PORT: String(port) },
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  while (server.exitCode === null) {
    if (await isListening(url)) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('Mizan ended before it listened.');
}

async function isListening(url) {
  try {
    return (await fetch(`${url}/sign-in`)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
