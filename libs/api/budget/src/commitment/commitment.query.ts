import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { COMMITMENT_STATES, type CommitmentState } from '@mizan/shared/contracts';

/** Filters of the list of commitments, as they stand in the address. */
@DocumentedQuery()
export class CommitmentQuery {
  @IsUUID() planId!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
  @IsOptional() @IsUUID() projectId?: string;
  @IsOptional() @IsUUID() areaId?: string;
  @IsOptional() @IsUUID() activityId?: string;
  /** Of the regular budget where none is said: money of several funds is never added. */
  @IsOptional() @IsUUID() fundId?: string;
  @IsOptional() @IsIn(COMMITMENT_STATES) state?: CommitmentState;
  /** The last row of the page before: what its `next` said. */
  @IsOptional() @IsUUID() after?: string;
}
