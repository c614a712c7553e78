import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery, IsIsoDate } from '@mizan/api/platform';
import { EXECUTION_GROUPINGS, LANGUAGES, type ExecutionGrouping, type Language } from '@mizan/shared/contracts';

/** A whole plan, until which day, in which language; without a day until the business date. */
@DocumentedQuery()
export class PlanReportQuery {
  @IsUUID() planId!: string;
  @IsIn(LANGUAGES) language!: Language;
  @IsOptional() @IsIsoDate() asOf?: string;
}

/** Which part of a plan's money. */
@DocumentedQuery()
export class BudgetReportQuery extends PlanReportQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
  @IsOptional() @IsUUID() projectId?: string;
}

/** Budget execution, and what its rows are. */
@DocumentedQuery()
export class ExecutionQuery extends BudgetReportQuery {
  @IsIn(EXECUTION_GROUPINGS) by!: ExecutionGrouping;
}
