/** A figure of a trace: one, or several under one name, each with its id. */
export type TracedFigures = ReadonlyMap<string, readonly string[]>;

/** How an expression is written out: figures in the reader's language, names in words. */
export interface ExpressionWords {
  readonly figure: (decimal: string) => string;
  readonly name: (name: string) => string;
  readonly sumOf: (what: string) => string;
}

const SUM = /sum\(([^()]*)\)/g;
const NAME = /[A-Za-z]+/g;
const FUNCTIONS: ReadonlySet<string> = new Set(['min', 'max']);
const OPERATORS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−' };
/** Longer sums are said in words, not written out. */
const LONGEST_SUM = 8;

/**
 * The expression with its figures, such as (8 − 0) ÷ (18 − 0); empty when a sum is too long to be read, or when there is
 * nothing to see because a single figure stands for itself.
 */
export function expressionFigures(expression: string, figures: TracedFigures, words: ExpressionWords): string {
  const sums = [...expression.matchAll(SUM)].map(([, inner = '']) => countOf(inner, figures));
  if (sums.some((count) => count === 0 || count > LONGEST_SUM)) return '';
  const isPlain = /^sum\([A-Za-z]+\)$|^[A-Za-z]+$/.test(expression);
  if (isPlain && sums.every((count) => count === 1)) return '';
  const written = expression.replace(SUM, (_, inner: string) => sumFigures(inner, figures, words));
  return withSigns(written.replace(NAME, (name) => (FUNCTIONS.has(name) ? name : single(name, figures, words))));
}

/** An expression without the limits that its figure is kept within, and which limits those are. */
export function withoutLimits(expression: string): { readonly inner: string; readonly upper: string | null } {
  const [, inner, upper] = /^min\(max\((.*), 0\), (\w+)\)$/.exec(expression) ?? [];
  return inner === undefined || upper === undefined ? { inner: expression, upper: null } : { inner, upper };
}

/** The expression in words, such as (to date − baseline) ÷ (target − baseline). */
export function expressionWords(expression: string, words: ExpressionWords): string {
  const named = (text: string): string =>
    text.replace(NAME, (name) => (FUNCTIONS.has(name) ? name : words.name(name).toLowerCase()));
  const parts = expression.split(/(sum\([^()]*\))/);
  const said = parts.map((part) => {
    const inner = /^sum\(([^()]*)\)$/.exec(part)?.[1];
    return inner === undefined ? named(part) : words.sumOf(named(inner));
  });
  return withSigns(said.join(''));
}

function countOf(inner: string, figures: TracedFigures): number {
  return Math.max(...[...inner.matchAll(NAME)].map(([name]) => figures.get(name)?.length ?? 0));
}

function sumFigures(inner: string, figures: TracedFigures, words: ExpressionWords): string {
  const count = countOf(inner, figures);
  const terms = Array.from({ length: count }, (_, index) =>
    inner.replace(NAME, (name) => {
      const list = figures.get(name) ?? [];
      return words.figure(list[index] ?? list[0] ?? '');
    }),
  );
  return count > 1 ? `(${terms.join(' + ')})` : (terms[0] ?? '');
}

function single(name: string, figures: TracedFigures, words: ExpressionWords): string {
  const [figure] = figures.get(name) ?? [];
  if (figure === undefined) return words.name(name);
  const text = words.figure(figure);
  return figure.startsWith('-') ? `(${text})` : text;
}

function withSigns(text: string): string {
  return text.replaceAll(/ ([*/-]) /g, (whole, operator: string) => ` ${OPERATORS[operator] ?? whole} `);
}
