import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { Injectable } from '@nestjs/common';

import { Problem } from '../errors/problem';
import { fittingDocument } from './fitting-document';
import type { TableDocument } from './table-document';

const LONGEST_MS = 30_000;
const MOST_WAITING = 16;

/**
 * Documents as PDF, one at a time, each in a thread of its own: the process goes on answering meanwhile.
 * This is the only place that knows the typesetter.
 */
@Injectable()
export class PdfRenderer {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /**
   * The document as the bytes of a PDF. Throws `document.too-long` with `rows` and `limit`, and `document.unavailable`
   * where too many wait already, it takes too long, or this machine has no typesetter.
   */
  async render(document: TableDocument): Promise<Buffer> {
    const fitting = fittingDocument(document);
    if (this.waiting >= MOST_WAITING) throw new Problem('document.unavailable');
    this.waiting += 1;
    const turn = this.last.then(() => this.set(fitting));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      throw new Problem('document.unavailable', {}, [], { cause: error });
    } finally {
      this.waiting -= 1;
    }
  }

  /** Settles when the thread has ended, so that the next one starts with the memory of this one free. */
  private set(document: TableDocument): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(join(__dirname, 'pdf-worker.js'), { workerData: JSON.stringify(document) });
      const late = setTimeout(() => void worker.terminate(), LONGEST_MS);
      let made: Buffer | null = null;
      let failure = new Error('The document took too long.');
      worker.once('message', (bytes: Uint8Array) => {
        made = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      });
      worker.once('error', (error) => {
        failure = error instanceof Error ? error : new Error(String(error));
      });
      worker.once('exit', () => {
        clearTimeout(late);
        if (made === null) reject(failure);
        else resolve(made);
      });
    });
  }
}
