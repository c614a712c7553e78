import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record with the longest comment. */
const LONGEST_END = 22 + 65_535;
const MOST_ENTRIES = 5000;
/** Far more than the list of parts ever needs; what unpacks to more is refused. */
const LARGEST_LIST = 1_048_576;
const ACTIVE = /(^|\/)(vbaProject|vbaData|activeX)|\.(exe|dll|vbs|js|bat|cmd|ps1)$/i;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/**
 * What a zip is, by its list of entries: a document, a workbook, either of them with macros, or any other archive. Only
 * the list of parts is unpacked, and of that no more than a megabyte.
 */
export function officeContent(bytes: Buffer): 'docx' | 'xlsx' | 'macros' | 'archive' {
  const entries = entriesOf(bytes) ?? [];
  const names = new Set(entries.map(({ name }) => name));
  const list = entries.find(({ name }) => name === '[Content_Types].xml');
  if (list === undefined || names.size !== entries.length) return 'archive';
  const kind = kindOf(names);
  if (kind === 'archive') return kind;
  if (entries.some(({ name }) => ACTIVE.test(name))) return 'macros';
  const parts = unpacked(bytes, list);
  if (parts === null) return 'archive';
  return /macroEnabled|vbaProject/i.test(parts) ? 'macros' : kind;
}

function kindOf(names: ReadonlySet<string>): 'docx' | 'xlsx' | 'archive' {
  if (names.has('word/document.xml')) return names.has('xl/workbook.xml') ? 'archive' : 'docx';
  return names.has('xl/workbook.xml') ? 'xlsx' : 'archive';
}

/** The central directory; null when there is none that can be trusted. */
function entriesOf(bytes: Buffer): Entry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number | null {
  const last = bytes.length - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_END); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
}

/** The text of an entry; null when it is encrypted, damaged or unpacks to more than it should. */
function unpacked(bytes: Buffer, { at, flags, method, packed }: Entry): string | null {
  const isEncrypted = (flags & 1) === 1;
  if (isEncrypted || at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return null;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content.toString('utf8');
  if (method !== 8) return null;
  try {
    return inflateRawSync(content, { maxOutputLength: LARGEST_LIST }).toString('utf8');
  } catch {
    return null;
  }
}

/** Whether everything in a zip together unpacks to no more than that many bytes; it is unpacked to see, entry by entry. */
export function unpacksWithin(bytes: Buffer, limit: number): boolean {
  let left = limit;
  for (const { at, flags, method, packed } of entriesOf(bytes) ?? []) {
    if ((flags & 1) === 1 || at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return false;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const content = bytes.subarray(start, start + packed);
    try {
      left -= method === 0 ? content.length : inflateRawSync(content, { maxOutputLength: Math.max(1, left) }).length;
    } catch {
      return false;
    }
    if (left < 0) return false;
  }
  return true;
}
