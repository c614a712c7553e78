/** Reads a PDF from standard input and writes the runs of text of each page as JSON: a list of pages, each a list of runs. */
import { buffer } from 'node:stream/consumers';

import { getDocumentProxy } from 'unpdf';

const document = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)));
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const { items } = await (await document.getPage(number)).getTextContent();
  pages.push(items.flatMap((item) => ('str' in item ? [item.str] : [])));
}
process.stdout.write(JSON.stringify(pages));
