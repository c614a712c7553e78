import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, MaxLength, Max, Min } from 'class-validator';
import { DocumentedQuery, IsPlainText } from '@mizan/api/platform';
import { ACTIVITY_STATUSES, type ActivityStatus } from '@mizan/shared/contracts';

/** Filters of the list of activities, as they stand in the address. */
@DocumentedQuery()
export class ActivityQuery {
  @IsUUID() planId!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
  @IsOptional() @IsUUID() directorateId?: string;
  @IsOptional() @IsUUID() projectId?: string;
  @IsOptional() @IsUUID() areaId?: string;
  @IsOptional() @IsIn(ACTIVITY_STATUSES) status?: ActivityStatus;
  @IsOptional() @MaxLength(2) country?: string;
  @IsOptional() @IsPlainText() @MaxLength(100) search?: string;
  /** Code of the last activity of the page before. */
  @IsOptional() @IsPlainText() @MaxLength(40) after?: string;
}
