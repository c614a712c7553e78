import { crc32 } from 'node:zlib';

const TYPES = (main: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`;

/** A zip in which nothing is packed, made byte by byte; two entries may bear one name. */
export function zipOf(entries: readonly (readonly [string, string | Buffer])[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of entries.map(([title, given]) => [title, Buffer.from(given)] as const)) {
    const facts = factsOf(name, content);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, Buffer.from(name), content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    files.push(local);
    list.push(Buffer.from('504b01021400', 'hex'), facts, tail, Buffer.from(name));
    at += local.length;
  }
  return Buffer.concat([...files, ...list, endOf(entries.length, Buffer.concat(list).length, at)]);
}

/** A document of a word processor; `more` adds entries such as a program of macros. */
export function docxBytes(more: readonly (readonly [string, string])[] = []): Buffer {
  const list = TYPES('openxmlformats-officedocument.wordprocessingml.document');
  return zipOf([['[Content_Types].xml', list], ['word/document.xml', '<document/>'], ...more]);
}

/** A page of a PDF that says `text`. */
export function pdfBytes(text: string): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** A picture of one transparent point. */
export const PNG_BYTES = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The beginning of a program for Windows. */
export const PROGRAM_BYTES = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003\u0000'), Buffer.alloc(58, 0)]);

/** What the local header and the list of entries say alike of an entry. */
function factsOf(name: string, content: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
