import type { FieldProblem, ProblemCode } from '@mizan/shared/contracts';

/** The one error that application code throws on purpose. `params` reach the caller: figures as decimal text. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly fields: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** A request that is wrong in the named fields. */
export function invalidFields(...fields: readonly FieldProblem[]): Problem {
  return new Problem('request.invalid', {}, fields);
}
