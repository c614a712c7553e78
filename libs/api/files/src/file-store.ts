import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock, currentActor, Database, Problem, type IncomingBytes } from '@mizan/api/platform';
import { EVIDENCE_LIMITS } from '@mizan/shared/contracts';

import { acceptFile, type AcceptedFile, type KeptFile } from './accepted-file';
import { attachmentOf } from './file-name';
import { mediaTypeOf } from './media-types';

/** Nothing in a file that people gave may do anything, wherever it is opened. */
const HARMLESS = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Where a file is kept, under which name. */
export interface StoredName {
  readonly name: string;
  readonly hash: string;
}

/** Files that people give: looked at by their bytes, kept once, and served so that they can do nothing. */
@Injectable()
export class FileStore {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Reads the bytes. Throws `evidence.file-too-large` (`limitBytes`), and what `acceptFile` refuses. */
  async read(givenName: string, bytes: IncomingBytes): Promise<KeptFile> {
    const limitBytes = EVIDENCE_LIMITS.fileBytes;
    const content = await bytes.read(limitBytes);
    if (content === null) {
      const params = { max: limitBytes };
      throw new Problem('evidence.file-too-large', { limitBytes }, [{ path: 'file', rule: 'too-large', params }]);
    }
    const accepted = acceptFile(givenName, content);
    if ('refusal' in accepted)
      throw new Problem(accepted.refusal, accepted.params, [{ path: 'file', rule: 'invalid' }]);
    return accepted;
  }

  /** Keeps the bytes once: whoever comes second with the same finds them there. */
  async keep({ hash, size, mediaType, content }: AcceptedFile): Promise<void> {
    await this.database.query(
      `INSERT INTO stored_file (hash, size, media_type, content, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (hash) DO NOTHING`,
      [hash, size, mediaType, content, this.clock.now(), currentActor().userId],
    );
  }

  /**
   * The file as an attachment, or nothing (304) where the browser has it: `known` is its If-None-Match. Throws
   * `request.not-found` for null.
   */
  async serve(
    file: StoredName | null,
    known: string | undefined,
    reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    if (file === null) throw new Problem('request.not-found');
    const etag = `"${file.hash}"`;
    // Kept by this browser alone, and asked for again each time: the right to read may have ended.
    void reply.headers({ etag, 'cache-control': 'private, no-cache', 'content-security-policy': HARMLESS });
    if (known === etag) return void reply.status(304);
    const rows = await this.database.query<{ content: Buffer }>('SELECT content FROM stored_file WHERE hash = $1', [
      file.hash,
    ]);
    const content = rows[0]?.content;
    if (!content) throw new Problem('request.not-found');
    const { name } = file;
    return new StreamableFile(content, {
      type: mediaTypeOf(name),
      disposition: attachmentOf(name),
      length: content.length,
    });
  }
}
