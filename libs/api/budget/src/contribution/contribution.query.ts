import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { CONTRIBUTION_STATES, type ContributionState } from '@mizan/shared/contracts';

/** Filters of the list of contributions, as they stand in the address. */
@DocumentedQuery()
export class ContributionQuery {
  @IsUUID() planId!: string;
  @IsOptional() @IsUUID() partnerId?: string;
  @IsOptional() @IsUUID() projectId?: string;
  @IsOptional() @IsUUID() activityId?: string;
  @IsOptional() @IsUUID() fundId?: string;
  @IsOptional() @IsIn(CONTRIBUTION_STATES) state?: ContributionState;
  /** Only what should have come by the business date. */
  @IsOptional() @IsIn(['true']) overdue?: 'true';
}

/** The plan whose leverage is asked for. */
@DocumentedQuery()
export class LeverageQuery {
  @IsUUID() planId!: string;
}
