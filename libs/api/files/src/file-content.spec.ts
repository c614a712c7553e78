import { deflateRawSync } from 'node:zlib';

import { PNG_BYTES, PROGRAM_BYTES, docxBytes, pdfBytes, zipOf } from '@mizan/api/testing';
import fc from 'fast-check';

import { acceptFile, type FileRefusal, type KeptFile } from './accepted-file';
import { foundContent } from './file-content';
import { attachmentOf, plainFileName } from './file-name';

const LIST = '<Types/>';

describe('what a file is by its bytes', () => {
  it.each([
    ['a PDF', pdfBytes('list'), 'pdf'],
    ['a PNG', PNG_BYTES, 'png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'jpg'],
    ['a document', docxBytes(), 'docx'],
    [
      'a workbook',
      zipOf([
        ['[Content_Types].xml', LIST],
        ['xl/workbook.xml', '<w/>'],
      ]),
      'xlsx',
    ],
    ['a document with macros', docxBytes([['word/vbaProject.bin', 'x']]), 'macros'],
    [
      'a list of parts with macros',
      zipOf([
        ['[Content_Types].xml', 'x.macroEnabled.y'],
        ['word/document.xml', ''],
      ]),
      'macros',
    ],
    ['any other zip', zipOf([['photo.png', 'x']]), 'archive'],
    ['a zip that is two things', docxBytes([['xl/workbook.xml', 'x']]), 'archive'],
    ['a zip that says a name twice', docxBytes([['word/document.xml', 'x']]), 'archive'],
    ['a zip that is cut', docxBytes().subarray(0, 90), 'archive'],
    ['a program', PROGRAM_BYTES, 'program'],
    ['a text that begins like a program', Buffer.from('MZ is a code'), 'text'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /'), 'program'],
    ['a table', Buffer.from('\ufeffname;count\nعمّان;3\n'), 'text'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'markup'],
    ['a page', Buffer.from('\n <!DOCTYPE html><script>alert(1)</script>'), 'markup'],
    ['a text in another encoding', Buffer.from('caf\u00e9', 'latin1'), 'unknown'],
    ['a text with a NUL', Buffer.from('a\u0000b'), 'unknown'],
  ])('%s', (_what, bytes, found) => {
    expect(foundContent(bytes)).toBe(found);
  });

  it('unpacks no more of a zip than a list of parts can be', () => {
    const packedList = (size: number): Buffer => {
      const list = deflateRawSync(Buffer.alloc(size, 0x20));
      return asDeflated(
        zipOf([
          ['[Content_Types].xml', list],
          ['word/document.xml', 'x'],
        ]),
      );
    };
    expect(foundContent(packedList(1_000_000))).toBe('docx');
    expect(foundContent(packedList(50_000_000))).toBe('archive');
  });

  it('never breaks, whatever the bytes are', () => {
    const cut = fc.tuple(fc.nat(400), fc.nat(400), fc.uint8Array({ maxLength: 40 }));
    fc.assert(
      fc.property(cut, ([from, to, noise]) => {
        const whole = docxBytes();
        const bytes = Buffer.concat([whole.subarray(0, from), Buffer.from(noise), whole.subarray(to)]);
        expect(typeof foundContent(bytes)).toBe('string');
      }),
    );
  });
});

describe('a file under its name', () => {
  const refusal = (name: string, bytes: Buffer): FileRefusal => {
    const answer = acceptFile(name, bytes);
    if (!('refusal' in answer)) throw new Error(`${name} was accepted.`);
    return answer;
  };
  const kept = (name: string, bytes: Buffer): KeptFile => {
    const answer = acceptFile(name, bytes);
    if ('refusal' in answer) throw new Error(`${name} was refused as ${answer.refusal}.`);
    return answer;
  };

  it('is kept when both say the same, under a hash of the bytes alone', () => {
    const [one, other] = ['Liste des participants.pdf', 'other.PDF'].map((name) => kept(name, pdfBytes('list')));
    expect(one?.file.hash).toMatch(/^[0-9a-f]{64}$/);
    expect([other?.file.hash, other?.file.mediaType]).toEqual([one?.file.hash, 'application/pdf']);
    expect(kept('photo.jpeg', Buffer.from('ffd8ffe0', 'hex')).file.mediaType).toBe('image/jpeg');
  });

  it.each([
    ['list.pdf', PROGRAM_BYTES, 'pdf', 'program'],
    ['list.exe', pdfBytes('list'), 'exe', 'pdf'],
    ['list.pdf.exe', pdfBytes('list'), 'exe', 'pdf'],
    ['list.docx', zipOf([['a', 'b']]), 'docx', 'archive'],
    ['list.txt', Buffer.from('<html><script>'), 'txt', 'markup'],
    ['drawing.svg', Buffer.from('<svg/>'), 'svg', 'markup'],
    ['pdf', pdfBytes('list'), '', 'pdf'],
    ['.pdf', pdfBytes('list'), '', 'pdf'],
  ])('%s is refused with what it says and what it is', (name, bytes, named, found) => {
    const { refusal: code, params } = refusal(name, bytes);
    expect([code, params['named'], params['found']]).toEqual(['evidence.file-type', named, found]);
  });

  it('is refused when it is empty', () => {
    expect(refusal('list.txt', Buffer.alloc(0)).refusal).toBe('evidence.file-empty');
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\fakepath\\قائمة المشاركين.pdf', 'قائمة المشاركين.pdf'],
    ['re\u0301sume\u0301.pdf', 'résumé.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['  . list .pdf. ', 'list .pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(plainFileName(given)).toBe(kept);
  });

  it('is named in a header without leaving it', () => {
    const header = attachmentOf(`قائمة "1'(2).pdf`);
    expect(header).toMatch(/^attachment; filename="file\.pdf"; filename\*=UTF-8''[\w%.~!-]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(`قائمة "1'(2).pdf`);
  });
});

/** The same zip saying that its first entry is packed. */
function asDeflated(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUInt16LE(8, 8);
  copy.writeUInt16LE(8, copy.indexOf(Buffer.from('504b0102', 'hex')) + 10);
  return copy;
}
