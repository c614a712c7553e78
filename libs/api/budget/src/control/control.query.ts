import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { LEDGER_BUCKETS, type BalanceExplanationView } from '@mizan/shared/contracts';

/** Which part of a plan's money is looked at; no year means the whole plan. */
@DocumentedQuery()
export class ControlQuery {
  @IsUUID() planId!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
  @IsOptional() @IsUUID() projectId?: string;
}

@DocumentedQuery()
export class BalanceExplanationQuery extends ControlQuery {
  @IsIn([...LEDGER_BUCKETS, 'available', 'utilisation']) figure!: BalanceExplanationView['figure'];
}

/** What would be bought for an activity. */
@DocumentedQuery()
export class ActivityLineQuery {
  @IsOptional() @IsUUID() natureId?: string;
}
