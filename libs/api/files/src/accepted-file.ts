import { createHash } from 'node:crypto';

import { EVIDENCE_FILE_TYPES, type FoundContent, type ProblemCode } from '@mizan/shared/contracts';

import { foundContent, isAsNamed } from './file-content';
import { endingOf, namedType, plainFileName } from './file-name';
import { mediaTypeOf } from './media-types';

/** A file that passed every check, ready to be kept. */
export interface AcceptedFile {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A file and the name that it is kept under. */
export interface KeptFile {
  readonly name: string;
  readonly file: AcceptedFile;
}

/** Why a file is not kept: the problem, with the figures that explain it. */
export interface FileRefusal {
  readonly refusal: ProblemCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The file under the name that it is kept with, or why it is not: `evidence.file-empty`, or `evidence.file-type` with
 * what the name says (`named`), what the bytes are (`found`) and what is kept (`allowed`).
 */
export function acceptFile(givenName: string, content: Buffer): KeptFile | FileRefusal {
  if (content.length === 0) return { refusal: 'evidence.file-empty', params: {} };
  const name = plainFileName(givenName);
  const named = namedType(name);
  const found = foundContent(content);
  if (named === null || !isAsNamed(found, named)) return wrongType(name, found);
  const hash = createHash('sha256').update(content).digest('hex');
  return { name, file: { hash, size: content.length, mediaType: mediaTypeOf(name), content } };
}

function wrongType(name: string, found: FoundContent): FileRefusal {
  return { refusal: 'evidence.file-type', params: { named: endingOf(name), found, allowed: EVIDENCE_FILE_TYPES } };
}
