import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEMS, type FieldProblem, type ProblemCode, type ProblemDetails } from '@mizan/shared/contracts';

/** A refusal of the API as the pages see it; `offline` when no answer of it came, so that nobody knows what was done. */
export interface ProblemFacts {
  readonly code: ProblemCode | 'offline';
  readonly params: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldProblem[];
  /** What the log knows the request by, to be quoted to whoever helps. */
  readonly requestId: string;
}

/** No connection, or what stands before the API has waited for it in vain. */
const NO_ANSWER = [0, 502, 504];

/** Reads whatever a request failed with. Never throws. */
export function problemOf(error: unknown): ProblemFacts {
  const nothing = { params: {}, fields: [], requestId: '' };
  if (!(error instanceof HttpErrorResponse)) return { code: 'server.unexpected', ...nothing };
  const body: unknown = typeof error.error === 'string' ? parsed(error.error) : error.error;
  if (isProblem(body)) {
    return { code: body.code, params: body.params ?? {}, fields: body.fields ?? [], requestId: body.requestId };
  }
  if (NO_ANSWER.includes(error.status)) return { code: 'offline', ...nothing };
  return { code: error.status === 503 ? 'server.unavailable' : 'server.unexpected', ...nothing };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isProblem(body: unknown): body is ProblemDetails {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    body.code in PROBLEMS
  );
}
