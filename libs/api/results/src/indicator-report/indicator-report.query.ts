import { IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { DocumentedQuery, IsPlainText } from '@mizan/api/platform';
import { REPORT_STATES, type ReportState } from '@mizan/shared/contracts';

/** Filters of the list of reports, as they stand in the address. */
@DocumentedQuery()
export class IndicatorReportQuery {
  @IsUUID() planId!: string;
  @IsOptional() @IsUUID() indicatorId?: string;
  @IsOptional() @IsIn(REPORT_STATES) state?: ReportState;
  /** `true`: only those that the reader wrote or submitted. */
  @IsOptional() @IsIn(['true', 'false']) mine?: 'true' | 'false';
  /** Code of the last report of the page before. */
  @IsOptional() @IsPlainText() @MaxLength(40) after?: string;
}
