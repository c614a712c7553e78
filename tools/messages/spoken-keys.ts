import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const PLACES = ['libs/web', 'apps/web/src'];
const MESSAGES = 'libs/web/core/src/messages/';

/** A text in code or template that may name a message; `*` stands for each part that is only known while it runs. */
export interface SpokenKey {
  readonly pattern: string;
  readonly file: string;
}

/** Every text of the web's templates and code that could be a message key: `budget.title`, `planning.kinds.*`. */
export function spokenKeys(): readonly SpokenKey[] {
  return PLACES.flatMap((place) => filesBelow(place)).flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const patterns = file.endsWith('.html') ? inTemplate(source) : inCode(file, source);
    return patterns.map((pattern) => ({ pattern, file }));
  });
}

function filesBelow(place: string): string[] {
  return readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .map((name) => `${place}/${name}`)
    .filter((file) => /\.(html|ts)$/.test(file) && !file.endsWith('.spec.ts') && !file.startsWith(MESSAGES));
}

function inCode(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(...inText(node.text));
    if (ts.isTemplateExpression(node)) found.push(patternOf(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return found.filter((pattern) => KEY.test(pattern));
}

const KEY = /^[a-zA-Z]+(\.[\w*-]+)+$/;

/** A component's template stands in its code as one long text. */
function inText(text: string): string[] {
  return /[<{]/.test(text) ? inTemplate(text) : [text];
}

function patternOf(node: ts.TemplateExpression): string {
  return node.templateSpans.reduce((said, span) => `${said}*${span.literal.text}`, node.head.text);
}

function inTemplate(source: string): string[] {
  const quoted = [...source.matchAll(/'([a-zA-Z]+\.[\w.-]*)'(\s*\+)?/g)].map(
    ([, text = '', open]) => `${text}${open === undefined ? '' : '*'}`,
  );
  const literal = [...source.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text.replace(/\$\{[^}]*\}/g, '*'));
  return [...quoted, ...literal].filter((pattern) => KEY.test(pattern));
}
