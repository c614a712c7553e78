import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { brotliDecompressSync } from 'node:zlib';

import { chromium, type Browser } from 'playwright-core';

const PACKAGE = join(__dirname, '../../../node_modules/@sparticuz/chromium/bin');
const FOLDER = join(tmpdir(), `mizan-browser-${process.getuid?.() ?? 0}`);

/**
 * A real browser that comes from the package registry, with the libraries it needs unpacked beside it: nothing of the
 * machine is used. It carries Latin fonts only; Arabic comes from the application's own fonts.
 */
export function launchBrowser(): Promise<Browser> {
  const program = unpackOnce();
  return chromium.launch({
    executablePath: program,
    headless: true,
    ignoreDefaultArgs: ['--headless'],
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
    env: { ...process.env, LD_LIBRARY_PATH: join(FOLDER, 'lib'), FONTCONFIG_PATH: join(FOLDER, 'fonts') },
  });
}

function unpackOnce(): string {
  const program = join(FOLDER, 'chromium');
  if (existsSync(join(FOLDER, 'ready'))) return program;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(program, brotliDecompressSync(readFileSync(join(PACKAGE, 'chromium.br'))), { mode: 0o755 });
  for (const archive of ['al2023', 'fonts', 'swiftshader']) unpackArchive(archive);
  writeFileSync(join(FOLDER, 'ready'), '');
  return program;
}

function unpackArchive(name: string): void {
  const archive = join(FOLDER, `${name}.tar`);
  const target = name === 'swiftshader' ? dirname(join(FOLDER, 'chromium')) : FOLDER;
  writeFileSync(archive, brotliDecompressSync(readFileSync(join(PACKAGE, `${name}.tar.br`))));
  const result = spawnSync('tar', ['-xf', archive, '-C', target], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The browser could not be unpacked: ${result.stderr}`);
}
