import { EVIDENCE_FILE_TYPES, type EvidenceFileType } from '@mizan/shared/contracts';

/** Direction overrides and invisible marks: with them a name reads other than it ends. */
const MISLEADING = /[\u0000-\u001f\u007f\u200b\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The last part of whatever was sent as a name, in composed letters, without what misleads; may be empty. */
export function plainFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return last
    .replaceAll(MISLEADING, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
}

/** What the end of a name promises; null when it is nothing that is kept. */
export function namedType(name: string): EvidenceFileType | null {
  const ending = endingOf(name);
  const known = ending === 'jpeg' ? 'jpg' : ending;
  return EVIDENCE_FILE_TYPES.find((type) => type === known) ?? null;
}

/** The end of a name without its point, in small letters; empty when there is none. */
export function endingOf(name: string): string {
  return /[^.]\.([^.]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A plain name for old programs, and the right one (RFC 6266) for the others; always to be kept, never to be shown. */
export function attachmentOf(name: string): string {
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="file.${endingOf(name)}"; filename*=UTF-8''${encoded}`;
}
