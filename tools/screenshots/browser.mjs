/** The browser that comes from the package registry, unpacked with its libraries as the journeys do it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

import { chromium } from 'playwright-core';

const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/@sparticuz/chromium/bin');
const FOLDER = join(tmpdir(), `mizan-browser-${process.getuid?.() ?? 0}`);

/** Starts the browser; whoever starts it closes it. */
export function openBrowser() {
  unpackOnce();
  return chromium.launch({
    executablePath: join(FOLDER, 'chromium'),
    headless: true,
    ignoreDefaultArgs: ['--headless'],
    args: ['--no-sandbox', '--headless=shell', '--disable-background-networking', '--force-color-profile=srgb'],
    env: { ...process.env, LD_LIBRARY_PATH: join(FOLDER, 'lib'), FONTCONFIG_PATH: join(FOLDER, 'fonts') },
  });
}

function unpackOnce() {
  if (existsSync(join(FOLDER, 'ready'))) return;
  mkdirSync(FOLDER, { recursive: true });
  const content = (name) => brotliDecompressSync(readFileSync(join(PACKAGE, `${name}.br`)));
  writeFileSync(join(FOLDER, 'chromium'), content('chromium'), { mode: 0o755 });
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    const archive = join(FOLDER, `${name}.tar`);
    writeFileSync(archive, content(`${name}.tar`));
    const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', FOLDER], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The browser could not be unpacked: ${stderr}`);
  }
  writeFileSync(join(FOLDER, 'ready'), '');
}
