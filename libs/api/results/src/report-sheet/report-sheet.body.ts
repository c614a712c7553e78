import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  REPORT_LIMITS,
  type SaveReportSheet,
  type SheetRowChange,
  type SubmitReportSheet,
} from '@mizan/shared/contracts';

import { EditIndicatorReportBody } from '../indicator-report/indicator-report.body';

export class SheetRowChangeBody extends EditIndicatorReportBody implements SheetRowChange {
  @IsUUID() indicatorId!: string;
  @ValidateIf((row: SheetRowChangeBody) => row.version !== null) @IsInt() @Min(1) version!: number | null;
}

export class SubmittedRowBody {
  @IsUUID() indicatorId!: string;
  @IsInt() @Min(1) version!: number;
}

const indicatorId = (row: { readonly indicatorId: string }): string => row.indicatorId;

export class SaveReportSheetBody implements SaveReportSheet {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(REPORT_LIMITS.rows)
  @ArrayUnique(indicatorId)
  @ValidateNested({ each: true })
  @Type(() => SheetRowChangeBody)
  rows!: SheetRowChangeBody[];
}

export class SubmitReportSheetBody implements SubmitReportSheet {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(REPORT_LIMITS.rows)
  @ArrayUnique(indicatorId)
  @ValidateNested({ each: true })
  @Type(() => SubmittedRowBody)
  rows!: SubmittedRowBody[];
}
