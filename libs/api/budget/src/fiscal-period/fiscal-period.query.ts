import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';

@DocumentedQuery()
export class FiscalPeriodQuery {
  @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year!: number;
}
