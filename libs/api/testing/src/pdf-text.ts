import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const READER = join(__dirname, '../../../../tools/test/read-pdf.mjs');

/** The runs of text of each page of a PDF, in the order in which they are set. A process reads it: it comes as a module. */
export async function pdfPages(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const reader = spawn(process.execPath, [READER], { stdio: ['pipe', 'pipe', 'inherit'] });
  reader.stdin.end(bytes);
  const pages: unknown = JSON.parse(await text(reader.stdout));
  if (!Array.isArray(pages)) throw new Error('This is no PDF.');
  return pages.map((page: unknown) => (Array.isArray(page) ? page.map(String) : []));
}
