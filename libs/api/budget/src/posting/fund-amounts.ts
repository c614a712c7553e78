import { Injectable } from '@nestjs/common';
import type { AppliedRate, BalanceEntry, DirectEntryType } from '@mizan/shared/ledger';
import { convert, type CurrencyCode, type Money } from '@mizan/shared/money';

import { BASE_CURRENCY, ExchangeRateReadModel } from '../exchange-rate/exchange-rate.read-model';
import type { TransactionAmount } from './posting';

/** An agreed amount in the currency of its fund, at the rate of a day. */
export interface FundAmount {
  readonly agreed: Money;
  readonly fund: Money;
  readonly rate: AppliedRate;
  /** In the base currency, signed, of what was kept at that; else the rate of the day says. */
  readonly base?: Money;
}

/** What an entry moves and what it was agreed as. */
export interface BookedAmount {
  readonly movement: BalanceEntry;
  readonly transaction?: TransactionAmount;
}

/** Where one amount stands in three currencies: as agreed, in its fund, and for reporting. */
@Injectable()
export class FundAmounts {
  constructor(private readonly rates: ExchangeRateReadModel) {}

  /** Rounded once, half-even. Throws `rate.missing`. */
  async exchange(agreed: Money, fundCurrency: CurrencyCode, day: string): Promise<FundAmount> {
    const rate = await this.rates.rateFor({ from: agreed.currency, to: fundCurrency, date: day });
    return { agreed, fund: convert(agreed, rate.rate, fundCurrency), rate };
  }

  /** The entry of signed amounts, at a rate; `day` is that of its amount in the base currency. Throws `rate.missing`. */
  async booked(type: DirectEntryType, amount: FundAmount, day: string): Promise<BookedAmount> {
    const { agreed, fund, rate } = amount;
    const movement = { type, amount: fund };
    if (agreed.currency === fund.currency && fund.currency === BASE_CURRENCY && rate.steps.length === 0) {
      return { movement };
    }
    const base = amount.base ?? (await this.inBase(fund, day));
    return {
      movement,
      transaction: { amount: agreed, rate: rate.rate, rateDate: rate.date, rateSource: rate.source, base },
    };
  }

  private async inBase(fund: Money, day: string): Promise<Money> {
    const { rate } = await this.rates.rateFor({ from: fund.currency, to: BASE_CURRENCY, date: day });
    return convert(fund, rate, BASE_CURRENCY);
  }
}
