import { IsIn, IsOptional, Matches } from 'class-validator';
import { DocumentedQuery, IsIsoDate } from '@mizan/api/platform';

import { CURRENCY_CODES } from './currency-codes';

@DocumentedQuery()
export class ExchangeRateQuery {
  @IsOptional() @Matches(/^\d{4}$/) year?: string;
  @IsOptional() @IsIn(CURRENCY_CODES) currency?: string;
}

@DocumentedQuery()
export class ApplicableRateQuery {
  @IsIn(CURRENCY_CODES) from!: string;
  @IsIn(CURRENCY_CODES) to!: string;
  @IsIsoDate() date!: string;
}
