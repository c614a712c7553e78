import { IsOptional } from 'class-validator';
import { DocumentedQuery, IsIsoDate } from '@mizan/api/platform';

@DocumentedQuery()
export class ReportSheetQuery {
  /** The last day of the periods to report, YYYY-MM-DD; without it the latest on which something is open. */
  @IsOptional() @IsIsoDate() endsOn?: string;
}

@DocumentedQuery()
export class SheetEndQuery {
  /** The last day of the periods that are reported, YYYY-MM-DD. */
  @IsIsoDate() endsOn!: string;
}
