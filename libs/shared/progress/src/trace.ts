import type { Decimal } from 'decimal.js';

import { Exact, settled } from './exact';
import { evaluate, ExpressionError, type Operand, type Scope } from './expression';

/** The formula that a trace follows; its name is part of a message key. */
export type FormulaKey =
  | 'progress.change'
  | 'progress.incremental'
  | 'progress.rate'
  | 'progress.rubric'
  | 'progress.qualitative'
  | 'progress.maintain'
  | 'progress.milestone'
  | 'progress.binary'
  | 'projection.least-squares'
  | 'breakdown.rest'
  | 'rollup.weighted-mean'
  | 'delivery.weighted-mean'
  | 'finance.paid-over-revised';

/** A figure that went in: its name in the expressions, the record it comes from, a decimal string. */
export interface TraceInput {
  readonly label: string;
  readonly id?: string;
  readonly value: string;
}

/** A figure that was worked out from inputs and earlier steps. */
export interface TraceStep {
  readonly name: string;
  readonly expression: string;
  readonly value: string;
}

/** A record that was left out. */
export interface TraceExclusion {
  readonly id: string;
  readonly reason: ExclusionReason;
}

export type ExclusionReason =
  | 'not-approved'
  | 'after-year'
  | 'superseded'
  | 'not-the-best'
  | 'not-rated'
  | 'evidence-missing'
  | 'not-due'
  | 'no-data'
  | 'not-computable'
  | 'without-weight'
  | 'outside-index';

/** Why a figure is what it is: plain data, whole enough to work every figure out again. */
export interface Trace {
  readonly formula: FormulaKey;
  readonly policyVersion: number;
  readonly inputs: readonly TraceInput[];
  readonly steps: readonly TraceStep[];
  readonly exclusions: readonly TraceExclusion[];
}

const byId = (group: readonly TraceInput[]): ReadonlyMap<string, Decimal> => {
  const figures = new Map(group.map((input) => [input.id ?? '', new Exact(input.value)]));
  if (figures.size < group.length) throw new ExpressionError(`${group[0]?.label} has the same id twice`);
  return figures;
};

/** What a label stands for: one figure, or one per id. */
const operandOf = (group: readonly TraceInput[]): Operand => {
  const [first] = group;
  const isSingle = first !== undefined && first.id === undefined;
  return isSingle && group.length === 1 ? new Exact(first.value) : byId(group);
};

const scopeOf = (inputs: readonly TraceInput[]): Map<string, Operand> =>
  new Map([...Map.groupBy(inputs, (input) => input.label)].map(([label, group]) => [label, operandOf(group)]));

const figureOf = (expression: string, scope: Scope): Decimal => settled(evaluate(expression, scope));

/** Every step of a trace worked out again from its inputs alone, by name. Throws ExpressionError on a broken trace. */
export const recompute = (trace: Trace): ReadonlyMap<string, Decimal> => {
  const scope = scopeOf(trace.inputs);
  const figures = new Map<string, Decimal>();
  for (const { name, expression } of trace.steps) {
    const figure = figureOf(expression, scope);
    scope.set(name, figure);
    figures.set(name, figure);
  }
  return figures;
};

/**
 * Works figures out while it writes down how, so that what is shown is what was computed. An input with an id is one of
 * several under its label.
 */
export class TraceWriter {
  private readonly inputs: TraceInput[] = [];
  private readonly steps: TraceStep[] = [];
  private readonly exclusions: TraceExclusion[] = [];
  /** What the names of the next expression stand for; labels written since the last step come to it with the next. */
  private readonly scope = new Map<string, Operand>();
  private readonly written = new Set<string>();

  constructor(
    private readonly formula: FormulaKey,
    private readonly policyVersion: number,
  ) {}

  input(label: string, figure: Decimal.Value, id?: string): void {
    const written = new Exact(figure).toString();
    this.inputs.push(id === undefined ? { label, value: written } : { label, id, value: written });
    this.written.add(label);
  }

  /** The figure of the expression over what was written so far. */
  step(name: string, expression: string): Decimal {
    for (const label of this.written) {
      this.scope.set(label, operandOf(this.inputs.filter((input) => input.label === label)));
    }
    this.written.clear();
    const figure = figureOf(expression, this.scope);
    this.steps.push({ name, expression, value: figure.toString() });
    this.scope.set(name, figure);
    return figure;
  }

  exclude(id: string, reason: ExclusionReason): void {
    this.exclusions.push({ id, reason });
  }

  trace(): Trace {
    return {
      formula: this.formula,
      policyVersion: this.policyVersion,
      inputs: this.inputs,
      steps: this.steps,
      exclusions: this.exclusions,
    };
  }
}
