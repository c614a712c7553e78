import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';

/** Which part of a plan's money is looked at; no year means the whole plan. */
@DocumentedQuery()
export class FundsQuery {
  @IsUUID() planId!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
}
