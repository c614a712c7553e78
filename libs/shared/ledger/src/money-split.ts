import { split, splitParts, sum, type CurrencyCode, type Money, type SplitWeight } from '@mizan/shared/money';

/** Money that is divided, or is not when it has no weights. */
export interface SplitItem {
  readonly amount: Money;
  readonly weights: readonly SplitWeight[] | null;
}

/** An amount by the receivers of its parts: parts and what is not split make the whole. */
export interface MoneySplit {
  readonly parts: ReadonlyMap<string, Money>;
  readonly unsplit: Money;
  readonly whole: Money;
}

/** What one receiver gets of one amount, and why. */
export interface SplitContribution<Item extends SplitItem> {
  readonly item: Item;
  readonly part: Money;
  /** Of this receiver; its share is weight ÷ the sum of all weights. */
  readonly weight: string | number;
  /** Whether one of the units that were left over after rounding down went to it. */
  readonly hasLeftOver: boolean;
}

/** What stands in the way of a rule: a receiver that is there twice, or a weight that gives nothing. */
export type SplitRuleObstacle =
  | { readonly code: 'split.receiver-twice'; readonly key: string }
  | { readonly code: 'split.weight-not-positive'; readonly key: string; readonly weight: string };

/**
 * Divides each amount by its own weights and adds the parts up by receiver, all in one currency. Each amount is divided by
 * largest remainder, so nothing is lost or made, however many there are (domain.md, Formulas/Money).
 */
export const splitMoney = (items: readonly SplitItem[], currency: CurrencyCode): MoneySplit => {
  const parts = new Map<string, Money>();
  for (const { amount, weights } of items) {
    if (weights === null) continue;
    for (const [key, part] of split(amount, weights)) parts.set(key, parts.get(key)?.plus(part) ?? part);
  }
  const amounts = (of: readonly SplitItem[]): Money =>
    sum(
      of.map(({ amount }) => amount),
      currency,
    );
  return { parts, unsplit: amounts(items.filter(({ weights }) => weights === null)), whole: amounts(items) };
};

/** What makes up the part of a receiver: the sum of these parts is what `splitMoney` gives it. In the order of the items. */
export const contributionsTo = <Item extends SplitItem>(
  items: readonly Item[],
  key: string,
): readonly SplitContribution<Item>[] =>
  items.flatMap((item) => {
    const own = item.weights?.find((weight) => weight.key === key);
    if (own === undefined || item.weights === null) return [];
    return splitParts(item.amount, item.weights)
      .filter((part) => part.key === key)
      .map(({ amount, hasLeftOver }) => ({ item, part: amount, weight: own.weight, hasLeftOver }));
  });

/** Receivers that differ only by capitals count as one; weights are plain decimals. */
export const splitRuleObstacle = (
  parts: readonly { readonly key: string; readonly weight: string }[],
): SplitRuleObstacle | null => {
  const seen = new Set<string>();
  for (const { key, weight } of parts) {
    if (!/^\d*[1-9]\d*$/.test(weight.replace('.', ''))) return { code: 'split.weight-not-positive', key, weight };
    const one = key.toLocaleLowerCase('en');
    if (seen.has(one)) return { code: 'split.receiver-twice', key };
    seen.add(one);
  }
  return null;
};
