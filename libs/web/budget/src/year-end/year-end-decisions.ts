import { Injectable, computed, signal } from '@angular/core';
import type {
  YearEndBalanceDecision,
  YearEndBalanceRequest,
  YearEndCommitmentDecision,
  YearEndDecisionsRequest,
  YearEndDocumentView,
  YearEndKeyView,
  YearEndView,
} from '@mizan/shared/contracts';

/** For which months a balance is planned that is re-phased without saying more: the first quarter. */
const FIRST_MONTHS: readonly number[] = [1, 2, 3];

/** What was decided on screen and is not kept yet. */
@Injectable()
export class YearEndDecisions {
  private readonly balances = signal<ReadonlyMap<string, YearEndBalanceRequest>>(new Map());
  private readonly commitments = signal<ReadonlyMap<string, YearEndCommitmentDecision>>(new Map());
  readonly hasChanges = computed(() => this.balances().size + this.commitments().size > 0);

  balanceOf({ controlId, decision }: YearEndKeyView): YearEndBalanceDecision {
    return this.balances().get(controlId)?.decision ?? decision;
  }

  monthsOf({ controlId, months }: YearEndKeyView): readonly number[] {
    return this.balances().get(controlId)?.months ?? months;
  }

  documentOf({ commitmentId, decision }: YearEndDocumentView): YearEndCommitmentDecision {
    return this.commitments().get(commitmentId) ?? decision;
  }

  decideBalance(key: YearEndKeyView, decision: YearEndBalanceDecision): void {
    const kept = this.monthsOf(key);
    const months = kept.length > 0 ? kept : FIRST_MONTHS;
    this.setBalance({ controlId: key.controlId, decision, months: decision === 'rephase' ? months : [] });
  }

  /** Adds a month, or takes it away; the last one stays. */
  toggleMonth(key: YearEndKeyView, month: number): void {
    const before = this.monthsOf(key);
    const after = before.includes(month) ? before.filter((one) => one !== month) : [...before, month];
    if (after.length > 0) this.setBalance({ controlId: key.controlId, decision: 'rephase', months: after });
  }

  decideDocument({ commitmentId }: YearEndDocumentView, decision: YearEndCommitmentDecision): void {
    this.commitments.update((before) => new Map(before).set(commitmentId, decision));
  }

  discard(): void {
    this.balances.set(new Map());
    this.commitments.set(new Map());
  }

  /** All decisions, those that nobody has touched as they were. */
  request({ funds }: YearEndView): YearEndDecisionsRequest {
    const keys = funds.flatMap(({ units }) => units.flatMap((unit) => unit.keys));
    const documents = new Map(
      keys.flatMap((key) =>
        key.documents.map((document) => [document.commitmentId, this.documentOf(document)] as const),
      ),
    );
    return {
      balances: keys.map((key) => ({
        controlId: key.controlId,
        decision: this.balanceOf(key),
        months: this.balanceOf(key) === 'rephase' ? this.monthsOf(key) : [],
      })),
      commitments: [...documents].map(([commitmentId, decision]) => ({ commitmentId, decision })),
    };
  }

  private setBalance(request: YearEndBalanceRequest): void {
    this.balances.update((before) => new Map(before).set(request.controlId, request));
  }
}
