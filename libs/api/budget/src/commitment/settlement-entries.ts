import { Injectable } from '@nestjs/common';
import { proportion, settlement, spread, type AppliedRate, type DirectEntryType } from '@mizan/shared/ledger';
import { split, sum, type Money } from '@mizan/shared/money';

import { FundAmounts, type FundAmount } from '../posting/fund-amounts';
import type { PostingEntry } from '../posting/posting';
import type { StoredLine } from './commitment-lines.read-model';
import type { StoredCommitment } from './commitment.read-model';

type Part = 'open' | 'reserved' | 'paid';

/** The entries that settle a commitment, line by line; the parts of its lines make the whole. */
@Injectable()
export class SettlementEntries {
  constructor(private readonly amounts: FundAmounts) {}

  /**
   * A payment consumes at the commitment's rate, and what that was kept at for reporting; what the rate of the day makes of it
   * beyond that is a difference.
   */
  async payment(commitment: StoredCommitment, amount: Money, day: string): Promise<PostingEntry[]> {
    const { agreed, fund, rate } = await this.amounts.exchange(amount, commitment.fundCurrency, day);
    const parts = partsOf(commitment, 'open', agreed);
    const atDaysRate = shared(fund, parts);
    const entries: PostingEntry[] = [];
    for (const { line, part } of parts) {
      const taken = settlement(line.open, part, atDaysRate.get(line.key) ?? fund);
      const own = { agreed: part, fund: taken.consumed, rate: commitment.rate };
      const consumed = { ...own, base: proportion(line.open, part, line.open.base) };
      entries.push(await this.entry(commitment, line, 'PAYMENT', own, day));
      entries.push(await this.entry(commitment, line, 'COMMITMENT_CONSUMPTION', negated(consumed), day));
      if (taken.difference.isZero()) continue;
      const difference = { agreed: nothing(part), fund: taken.difference, rate };
      entries.push(await this.entry(commitment, line, 'FX_DIFFERENCE', difference, day));
    }
    return entries;
  }

  /** Money that came back, at the rate of the day. */
  async refund(commitment: StoredCommitment, amount: Money, day: string): Promise<PostingEntry[]> {
    const { fund, rate } = await this.amounts.exchange(amount, commitment.fundCurrency, day);
    const parts = partsOf(commitment, 'paid', amount);
    const shares = shared(fund, parts);
    return this.each(parts, ({ line, part }) =>
      this.entry(commitment, line, 'REFUND', negated({ agreed: part, fund: shares.get(line.key) ?? fund, rate }), day),
    );
  }

  /** What is given back of the open part or of a reservation, at the rate at which it was taken. */
  async release(commitment: StoredCommitment, from: Part, amount: Money, day: string): Promise<PostingEntry[]> {
    const type = from === 'reserved' ? 'RESERVATION_RELEASE' : 'COMMITMENT_RELEASE';
    return this.each(partsOf(commitment, from, amount), ({ line, part }) => {
      const own = {
        agreed: part,
        fund: proportion(line[from], part),
        rate: commitment.rate,
        base: proportion(line[from], part, line[from].base),
      };
      return this.entry(commitment, line, type, negated(own), day);
    });
  }

  /** A reservation that becomes a commitment of that amount, at the rate of the day; all of the reservation ends. */
  async confirmation(
    commitment: StoredCommitment,
    amount: Money,
    day: string,
  ): Promise<{ readonly entries: readonly PostingEntry[]; readonly rate: AppliedRate }> {
    const { fund, rate } = await this.amounts.exchange(amount, commitment.fundCurrency, day);
    const reserved = sum(
      commitment.lines.map((line) => line.reserved.transaction),
      commitment.currency,
    );
    const ends = await this.release(commitment, 'reserved', reserved, day);
    const weights = commitment.lines.map(({ key, reserved: own }) => ({
      key,
      weight: own.transaction.minor.toString(),
    }));
    const [agreedParts, fundParts] = [split(amount, weights), split(fund, weights)];
    const begins: PostingEntry[] = [];
    for (const line of commitment.lines) {
      const own = {
        agreed: agreedParts.get(line.key) ?? nothing(amount),
        fund: fundParts.get(line.key) ?? nothing(fund),
        rate,
      };
      if (own.agreed.isZero()) continue;
      begins.push(await this.entry(commitment, line, 'COMMITMENT', own, day));
    }
    return { entries: [...ends, ...begins], rate };
  }

  /** What the open part is worth at the rate of the day, less what it is kept at. */
  async revaluation(commitment: StoredCommitment, day: string): Promise<PostingEntry[]> {
    const open = sum(
      commitment.lines.map((line) => line.open.transaction),
      commitment.currency,
    );
    const { fund, rate } = await this.amounts.exchange(open, commitment.fundCurrency, day);
    const parts = partsOf(commitment, 'open', open);
    const shares = shared(fund, parts);
    const entries: PostingEntry[] = [];
    for (const { line, part } of parts) {
      const change = (shares.get(line.key) ?? fund).minus(line.open.fund);
      if (change.isZero()) continue;
      const own = { agreed: nothing(part), fund: change, rate };
      entries.push(await this.entry(commitment, line, 'REVALUATION', own, day));
    }
    return entries;
  }

  private async each<Item>(
    items: readonly Item[],
    work: (item: Item) => Promise<PostingEntry>,
  ): Promise<PostingEntry[]> {
    const done: PostingEntry[] = [];
    for (const item of items) done.push(await work(item));
    return done;
  }

  private async entry(
    commitment: StoredCommitment,
    { lineId, controlId, activityId }: StoredLine,
    type: DirectEntryType,
    amount: FundAmount,
    day: string,
  ): Promise<PostingEntry> {
    const booked = await this.amounts.booked(type, amount, day);
    return { lineId, controlId, activityId, commitmentId: commitment.id, reversesId: null, ...booked };
  }
}

interface LinePart {
  readonly line: StoredLine;
  readonly part: Money;
}

/** The amount, spread over the lines in proportion to what they have; lines that give nothing are left out. */
function partsOf(commitment: StoredCommitment, from: Part, amount: Money): LinePart[] {
  const spreadOut = spread(amount, new Map(commitment.lines.map((line) => [line.key, line[from]])));
  return commitment.lines.flatMap((line) => {
    const part = spreadOut.get(line.key);
    return part ? [{ line, part }] : [];
  });
}

/** An amount of the fund, divided like the parts. */
function shared(fund: Money, parts: readonly LinePart[]): ReadonlyMap<string, Money> {
  return split(
    fund,
    parts.map(({ line, part }) => ({ key: line.key, weight: part.minor.toString() })),
  );
}

function negated({ agreed, fund, rate, base }: FundAmount): FundAmount {
  return { agreed: agreed.negated(), fund: fund.negated(), rate, ...(base && { base: base.negated() }) };
}

function nothing(like: Money): Money {
  return like.minus(like);
}
