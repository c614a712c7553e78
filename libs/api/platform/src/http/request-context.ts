import { AsyncLocalStorage } from 'node:async_hooks';

import type { Actor } from '../access/actor';

/** What is known about the work at hand wherever it runs: its request id and who acts. */
export interface RequestFacts {
  readonly requestId: string;
  actor: Actor | null;
  /** The caller's Idempotency-Key, if one was sent. */
  readonly idempotencyKey: string | null;
}

const storage = new AsyncLocalStorage<RequestFacts>();

/** The facts of the current request or job. */
export const requestContext = {
  run: <Result>(facts: RequestFacts, work: () => Result): Result => storage.run(facts, work),
  /** Makes `facts` current for the rest of this asynchronous flow. */
  enter: (facts: RequestFacts): void => storage.enterWith(facts),
  current: (): RequestFacts | null => storage.getStore() ?? null,
};
