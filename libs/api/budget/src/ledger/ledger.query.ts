import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { LEDGER_BUCKETS, type LedgerBucket } from '@mizan/shared/contracts';

/** Filters of the ledger, as they stand in the address. */
@DocumentedQuery()
export class LedgerQuery {
  @IsUUID() planId!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
  @IsOptional() @IsUUID() projectId?: string;
  /** A nature of expenditure, with whatever stands below it. */
  @IsOptional() @IsUUID() natureId?: string;
  @IsOptional() @IsUUID() areaId?: string;
  @IsOptional() @IsUUID() activityId?: string;
  @IsOptional() @IsUUID() commitmentId?: string;
  /** Of the regular budget where none is said: money of several funds is never added. */
  @IsOptional() @IsUUID() fundId?: string;
  @IsOptional() @IsIn(LEDGER_BUCKETS) bucket?: LedgerBucket;
  /** The last row of the page before: what its `next` said. */
  @IsOptional() @IsUUID() after?: string;
}
