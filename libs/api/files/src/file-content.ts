import type { EvidenceFileType, FoundContent } from '@mizan/shared/contracts';

import { officeContent } from './office-package';

/** What each kind begins with. */
const BEGINNINGS: readonly (readonly [FoundContent, string])[] = [
  ['pdf', '255044462d'],
  ['png', '89504e470d0a1a0a'],
  ['jpg', 'ffd8ff'],
  ['archive', '504b0304'],
  ['archive', '504b0506'],
  ['archive', '1f8b'],
  ['archive', '377abcaf271c'],
  ['archive', '526172211a07'],
  ['program', '4d5a'],
  ['program', '7f454c46'],
  ['program', 'cffaedfe'],
  ['program', 'cafebabe'],
];
const ZIP = '504b0304';
/** Text that a browser or a shell would run. */
const MARKUP =
  /^\s*(<\?xml|<!doctype|<!--|<(html|head|body|svg|script|iframe|math|meta|link|style|object|embed|img|a|div|p)[\s/>])/i;

/** What a file is by its bytes; its name has no say in this. */
export function foundContent(bytes: Buffer): FoundContent {
  const beginning = bytes.toString('hex', 0, 8);
  const known = BEGINNINGS.find(([, start]) => beginning.startsWith(start))?.[0];
  // Letters M and Z may begin a text, too; a program has a NUL among its first bytes.
  if (known === 'program' && isText(bytes)) return textContent(bytes);
  if (known !== undefined) return beginning.startsWith(ZIP) ? officeContent(bytes) : known;
  return isText(bytes) ? textContent(bytes) : 'unknown';
}

/** Whether the bytes are what the name promises. */
export function isAsNamed(found: FoundContent, named: EvidenceFileType): boolean {
  return named === 'csv' || named === 'txt' ? found === 'text' : found === named;
}

function textContent(bytes: Buffer): FoundContent {
  const start = bytes.toString('utf8', 0, 1024).replace(/^\ufeff/, '');
  if (start.startsWith('#!')) return 'program';
  return MARKUP.test(start) ? 'markup' : 'text';
}

/** Whether it is well-formed UTF-8 without NUL. */
function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
