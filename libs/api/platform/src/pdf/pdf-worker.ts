/** Sets one document and ends: what it took of memory goes with the thread. Started by `PdfRenderer` alone. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { TABLE_TEMPLATE } from './table-template';

const FONTS = [
  '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
];

const compiler = NodeCompiler.create({
  workspace: __dirname,
  fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(require.resolve(font))) }],
});
const pdf = compiler.pdf({ mainFileContent: TABLE_TEMPLATE, inputs: { data: String(workerData) } });
parentPort?.postMessage(pdf);
