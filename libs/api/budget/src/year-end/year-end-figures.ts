import { available, type Balance } from '@mizan/shared/ledger';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';
import {
  YEAR_END_FIGURES,
  type MoneyView,
  type YearEndBalanceView,
  type YearEndDifferenceView,
  type YearEndFiguresView,
  type YearEndKeyFigures,
} from '@mizan/shared/contracts';

import type { RehearsedKey } from './year-end-rehearsal';

/** What the end of the year does to a key, as it is shown, approved and kept. */
export function keyFigures({ key, outcome, decisionOf }: RehearsedKey): YearEndKeyFigures {
  const { obstacle } = outcome;
  return {
    controlId: key.id,
    decision: outcome.choice.decision,
    months: outcome.choice.months,
    planned: [...outcome.months].map(([month, amount]) => ({ month, amount: amount.toJSON() })),
    before: balanceView(outcome.before),
    after: balanceView(outcome.after),
    arrives: balanceView(outcome.arrives),
    revised: outcome.before.revised.toJSON(),
    paid: outcome.before.paid.toJSON(),
    carriedCommitments: outcome.carriedCommitments.toJSON(),
    carriedReservations: outcome.carriedReservations.toJSON(),
    carriedBalance: outcome.carriedBalance.toJSON(),
    lapsing: outcome.lapsing.toJSON(),
    documents: key.documents.map((document) => ({
      commitmentId: document.commitmentId,
      part: document.part,
      decision: decisionOf(document),
      open: document.open.fund.toJSON(),
      agreedOpen: document.open.transaction.toJSON(),
    })),
    obstacle: obstacle === null ? null : { code: obstacle.code, shortBy: obstacle.shortBy.toJSON() },
  };
}

function balanceView(balance: Balance): YearEndBalanceView {
  return {
    revised: balance.revised.toJSON(),
    allotted: balance.allotted.toJSON(),
    frozen: balance.frozen.toJSON(),
    reserved: balance.reserved.toJSON(),
    committed: balance.committed.toJSON(),
    paid: balance.paid.toJSON(),
    available: available(balance).toJSON(),
  };
}

/** The sum of keys of one fund. */
export function totalFigures(keys: readonly YearEndFiguresView[], currency: CurrencyCode): YearEndFiguresView {
  const total = (figure: keyof YearEndFiguresView): MoneyView =>
    sum(
      keys.map((key) => Money.parse(key[figure].amount, currency)),
      currency,
    ).toJSON();
  return {
    revised: total('revised'),
    paid: total('paid'),
    carriedCommitments: total('carriedCommitments'),
    carriedReservations: total('carriedReservations'),
    carriedBalance: total('carriedBalance'),
    lapsing: total('lapsing'),
  };
}

/** The figures that are no longer what was approved, key by key; nothing is there where a key is new or gone. */
export function differencesOf(
  approved: readonly YearEndKeyFigures[],
  now: readonly YearEndKeyFigures[],
): Omit<YearEndDifferenceView, 'projectCode'>[] {
  const [before, after] = [approved, now].map((keys) => new Map(keys.map((key) => [key.controlId, key])));
  const ids = [...new Set([...approved, ...now].map(({ controlId }) => controlId))];
  return ids.flatMap((controlId) => {
    const [was, is] = [before?.get(controlId), after?.get(controlId)];
    return YEAR_END_FIGURES.flatMap((figure) => {
      const nothing = { amount: '0', currency: (was ?? is)?.lapsing.currency ?? '' };
      const [old, current] = [was?.[figure] ?? nothing, is?.[figure] ?? nothing];
      return old.amount === current.amount || (was === undefined && isNothing(current))
        ? []
        : { controlId, figure, approved: old, now: current };
    });
  });
}

function isNothing({ amount }: MoneyView): boolean {
  return /^[0.]+$/.test(amount);
}
