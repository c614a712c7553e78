import { Decimal } from 'decimal.js';

import { Exact } from './exact';

/** One figure, or one per id. */
export type Operand = Decimal | ReadonlyMap<string, Decimal>;
/** What the names of an expression stand for. */
export type Scope = ReadonlyMap<string, Operand>;

/** Thrown when an expression is not one, or names what is not there. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

type Operation = (left: Decimal, right: Decimal) => Decimal;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['+', (left: Decimal, right: Decimal) => left.plus(right)],
  ['-', (left: Decimal, right: Decimal) => left.minus(right)],
  ['*', (left: Decimal, right: Decimal) => left.times(right)],
  ['/', (left: Decimal, right: Decimal) => left.div(right)],
  ['min', (left: Decimal, right: Decimal) => Exact.min(left, right)],
  ['max', (left: Decimal, right: Decimal) => Exact.max(left, right)],
]);
/** More than the kernel has; whoever makes expressions up must not fill the memory. */
const MOST_KNOWN = 500;
const TOKENS = /\d+(?:\.\d+)?|[A-Za-z]+|[^\sA-Za-z\d]/g;

const elementOf = (operand: Operand, id: string): Decimal => {
  if (operand instanceof Decimal) return operand;
  const element = operand.get(id);
  if (element === undefined) throw new ExpressionError(`There is nothing for ${id}`);
  return element;
};

/** One figure with one figure, or element by element where either side has one per id. */
const combined = (left: Operand, right: Operand, operation: Operation): Operand => {
  if (left instanceof Decimal && right instanceof Decimal) return operation(left, right);
  const ids = left instanceof Decimal ? right : left;
  if (ids instanceof Decimal) return operation(ids, ids);
  return new Map([...ids.keys()].map((id) => [id, operation(elementOf(left, id), elementOf(right, id))]));
};

const total = (operand: Operand): Decimal =>
  operand instanceof Decimal
    ? operand
    : [...operand.values()].reduce((running, element) => running.plus(element), new Exact(0));

/** What takes one operand and gives one figure. */
const REDUCTIONS: ReadonlyMap<string, (operand: Operand) => Decimal> = new Map([
  ['sum', total],
  ['sqrt', (operand: Operand) => total(operand).sqrt()],
]);

/** Reads one expression from left to right: sums of products of factors. */
class ExpressionReader {
  private position = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly scope: Scope,
  ) {}

  whole(): Operand {
    const result = this.sum();
    if (this.position < this.tokens.length) throw new ExpressionError(`Unexpected ${this.tokens[this.position]}`);
    return result;
  }

  private sum(): Operand {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Operand {
    return this.chain(['*', '/'], () => this.factor());
  }

  private chain(operators: readonly string[], next: () => Operand): Operand {
    let left = next();
    for (let token = this.tokens[this.position]; token && operators.includes(token);) {
      this.position += 1;
      left = combined(left, next(), this.operation(token));
      token = this.tokens[this.position];
    }
    return left;
  }

  private factor(): Operand {
    const token = this.take();
    if (token === '(') return this.closed(this.sum());
    if (/^\d/.test(token)) return new Exact(token);
    if (this.tokens[this.position] === '(') return this.call(token);
    const found = this.scope.get(token);
    if (found === undefined) throw new ExpressionError(`Nothing is called ${token}`);
    return found;
  }

  private call(name: string): Operand {
    this.take();
    const first = this.sum();
    const reduce = REDUCTIONS.get(name);
    if (reduce) return this.closed(reduce(first));
    if (this.take() !== ',') throw new ExpressionError(`${name} takes two figures`);
    return this.closed(combined(first, this.sum(), this.operation(name)));
  }

  private closed(operand: Operand): Operand {
    if (this.take() !== ')') throw new ExpressionError('A parenthesis is open');
    return operand;
  }

  private operation(name: string): Operation {
    const operation = OPERATIONS.get(name);
    if (!operation) throw new ExpressionError(`Nothing is called ${name}`);
    return operation;
  }

  private take(): string {
    const token = this.tokens[this.position];
    if (token === undefined) throw new ExpressionError('The expression ends too early');
    this.position += 1;
    return token;
  }
}

/** The kernel knows a few dozen expressions and evaluates them thousands of times. */
const known = new Map<string, readonly string[]>();

const tokensOf = (expression: string): readonly string[] => {
  const tokens = known.get(expression) ?? expression.match(TOKENS) ?? [];
  if (known.size < MOST_KNOWN) known.set(expression, tokens);
  return tokens;
};

/**
 * The figure of an expression such as 'sum(weight * childScore) / sum(weight)': numbers, names, + - * /, parentheses,
 * sum, sqrt, min and max. Names with one figure per id combine id by id. Throws ExpressionError, also when it is not finite.
 */
export const evaluate = (expression: string, scope: Scope): Decimal => {
  const result = new ExpressionReader(tokensOf(expression), scope).whole();
  if (!(result instanceof Decimal)) throw new ExpressionError(`${expression} is not one figure`);
  if (!result.isFinite()) throw new ExpressionError(`${expression} is not finite`);
  return result;
};
