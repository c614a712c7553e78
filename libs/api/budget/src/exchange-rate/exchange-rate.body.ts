import { IsBoolean, IsIn, Length, Matches } from 'class-validator';
import { IsIsoDate, IsPlainText } from '@mizan/api/platform';
import {
  EXCHANGE_RATE_KINDS,
  EXCHANGE_RATE_LIMITS,
  type ExchangeRateKind,
  type ImportExchangeRates,
  type RecordExchangeRate,
} from '@mizan/shared/contracts';

import { CURRENCY_CODES } from './currency-codes';

/** A positive decimal of at most ten digits on either side of the mark. */
export const RATE = /^(?=.*[1-9])\d{1,10}(\.\d{1,10})?$/;

export class RecordExchangeRateBody implements RecordExchangeRate {
  @IsIn(CURRENCY_CODES) from!: string;
  @IsIn(CURRENCY_CODES) to!: string;
  @IsIsoDate() date!: string;
  @IsIn(EXCHANGE_RATE_KINDS) kind!: ExchangeRateKind;
  @Matches(RATE) rate!: string;
  @IsPlainText() @Length(2, EXCHANGE_RATE_LIMITS.source) source!: string;
}

export class ImportExchangeRatesBody implements ImportExchangeRates {
  @Length(1, EXCHANGE_RATE_LIMITS.importCharacters) content!: string;
  @IsBoolean() dryRun!: boolean;
}
