import type { EvidenceFileType } from '@mizan/shared/contracts';

import { namedType } from './file-name';

const MEDIA_TYPES: Readonly<Record<EvidenceFileType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/**
 * The media type of a file that was accepted under this name: its bytes were found to be just that. The same text may
 * be kept once and be a table for one and a note for another.
 */
export function mediaTypeOf(name: string): string {
  const type = namedType(name);
  return type === null ? 'application/octet-stream' : MEDIA_TYPES[type];
}
