import { Injectable, signal } from '@angular/core';

import { problemOf, type ProblemFacts } from '../http/problem-error';

/** What a form sends: whether it is on its way, and why it was refused. Each form provides its own. */
@Injectable()
export class Sending {
  private readonly busy = signal(false);
  private readonly refusal = signal<ProblemFacts | null>(null);
  readonly isBusy = this.busy.asReadonly();
  readonly problem = this.refusal.asReadonly();

  /** Forgets why the last one was refused. */
  clear(): void {
    this.refusal.set(null);
  }

  /** Does `work`; resolves with its refusal, or with null when it was done. Never rejects. */
  async send(work: () => Promise<unknown>): Promise<ProblemFacts | null> {
    this.clear();
    this.busy.set(true);
    try {
      await work();
      return null;
    } catch (error) {
      const refusal = problemOf(error);
      this.refusal.set(refusal);
      return refusal;
    } finally {
      this.busy.set(false);
    }
  }
}
