import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { LEDGER_BUCKETS, type BalanceExplanationView } from '@mizan/shared/contracts';

/** A part of a plan's money; of one fund. */
class PartOfMoneyQuery {
  @IsUUID() planId!: string;
  @IsOptional() @IsUUID() projectId?: string;
  /** Left out: the regular budget. */
  @IsOptional() @IsUUID() fundId?: string;
  /** A nature of expenditure, with whatever stands below it. */
  @IsOptional() @IsUUID() natureId?: string;
}

/** Which part of a plan's money is looked at; no year means the whole plan. */
@DocumentedQuery()
export class ControlQuery extends PartOfMoneyQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
}

/** The same in one year: a burn-up goes through one. */
@DocumentedQuery()
export class BurnUpQuery extends PartOfMoneyQuery {
  @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year!: number;
}

/** The activities of an area, or with a project alone those of it that stand in none. */
@DocumentedQuery()
export class ControlActivitiesQuery extends ControlQuery {
  @IsOptional() @IsUUID() areaId?: string;
}

@DocumentedQuery()
export class BalanceExplanationQuery extends ControlQuery {
  @IsOptional() @IsUUID() areaId?: string;
  @IsOptional() @IsUUID() activityId?: string;
  @IsIn([...LEDGER_BUCKETS, 'available', 'utilisation', 'pace', 'forecast']) figure!: BalanceExplanationView['figure'];
}

/** What would be bought for an activity. */
@DocumentedQuery()
export class ActivityLineQuery {
  @IsOptional() @IsUUID() natureId?: string;
}
