import { createHash } from 'node:crypto';

import { Problem } from '@mizan/api/platform';
import { EVIDENCE_FILE_TYPES, type FieldProblem, type FoundContent } from '@mizan/shared/contracts';

import type { AcceptedFile } from './evidence.repository';
import { foundContent, isAsNamed } from './file-content';
import { endingOf, namedType, plainFileName } from './file-name';
import { mediaTypeOf } from './media-types';

const WRONG_FILE: FieldProblem = { path: 'file', rule: 'invalid' };

/**
 * The file under the name that it is kept with. Throws `evidence.file-empty`, or `evidence.file-type` with what the
 * name says (`named`), what the bytes are (`found`) and what is kept (`allowed`).
 */
export function acceptFile(givenName: string, content: Buffer): { readonly name: string; readonly file: AcceptedFile } {
  if (content.length === 0) throw new Problem('evidence.file-empty', {}, [WRONG_FILE]);
  const name = plainFileName(givenName);
  const named = namedType(name);
  const found = foundContent(content);
  if (named === null || !isAsNamed(found, named)) throw wrongType(name, found);
  const hash = createHash('sha256').update(content).digest('hex');
  return { name, file: { hash, size: content.length, mediaType: mediaTypeOf(name), content } };
}

function wrongType(name: string, found: FoundContent): Problem {
  return new Problem('evidence.file-type', { named: endingOf(name), found, allowed: EVIDENCE_FILE_TYPES }, [
    WRONG_FILE,
  ]);
}
