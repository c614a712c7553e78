import { IsBoolean, IsIn, Matches } from 'class-validator';
import { HasLength, IsIsoDate, IsPlainText } from '@mizan/api/platform';
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
  @IsPlainText() @HasLength(2, EXCHANGE_RATE_LIMITS.source) source!: string;
}

export class ImportExchangeRatesBody implements ImportExchangeRates {
  @HasLength(1, EXCHANGE_RATE_LIMITS.importCharacters) content!: string;
  @IsBoolean() dryRun!: boolean;
}
