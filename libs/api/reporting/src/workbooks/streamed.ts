import { PassThrough } from 'node:stream';

/** What fails while it is written ends the stream with the failure, so that no half workbook looks whole. */
export function streamed(write: (out: PassThrough) => Promise<void>): PassThrough {
  const out = new PassThrough();
  write(out).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}
