import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { HasLength, IsDecimalString, IsIsoDate, IsLocalizedText, IsPlainText } from '@mizan/api/platform';
import {
  CONFIDENCES,
  REPORT_FIELDS,
  REPORT_LIMITS,
  VARIANCE_REASONS,
  type ApproveIndicatorReport,
  type Confidence,
  type CorrectIndicatorReport,
  type CorrectiveAction,
  type CreateIndicatorReport,
  type LocalizedText,
  type RemarkOnReport,
  type ReportBreakdown,
  type ReportContent,
  type ReportField,
  type ReportedMilestone,
  type ReturnIndicatorReport,
  type VarianceReason,
} from '@mizan/shared/contracts';

const HTTPS = { protocols: ['https'], require_protocol: true };
const PERIOD = /^\d{4}(-Q[1-4]|-H[12])?$/;

export class ReportedMilestoneBody implements ReportedMilestone {
  @IsUUID() milestoneId!: string;
  @IsIsoDate() doneOn!: string;
  @IsOptional() @IsUrl(HTTPS) @MaxLength(REPORT_LIMITS.link) evidenceLink?: string;
}

export class ReportBreakdownBody implements ReportBreakdown {
  @IsUUID() categoryId!: string;
  @IsOptional() @IsDecimalString() value?: string;
  @IsOptional() @IsDecimalString() numerator?: string;
  @IsOptional() @IsDecimalString() denominator?: string;
}

export class CorrectiveActionBody implements CorrectiveAction {
  @IsLocalizedText(REPORT_LIMITS.narrative) text!: LocalizedText;
  @IsPlainText() @HasLength(2, REPORT_LIMITS.owner) owner!: string;
  @IsOptional() @IsIsoDate() dueOn?: string;
}

const milestoneId = ({ milestoneId: id }: ReportedMilestoneBody): string => id;
const categoryId = ({ categoryId: id }: ReportBreakdownBody): string => id;

/** Figures are checked against the indicator, so that each wrong one is named; here they are only kept short. */
export class EditIndicatorReportBody implements ReportContent {
  @IsOptional() @IsString() @MaxLength(REPORT_LIMITS.figure) value?: string | null;
  @IsOptional() @IsString() @MaxLength(REPORT_LIMITS.figure) numerator?: string | null;
  @IsOptional() @IsString() @MaxLength(REPORT_LIMITS.figure) denominator?: string | null;
  @IsOptional() @IsUUID() levelId?: string | null;
  @IsOptional() @IsIn(CONFIDENCES) confidence?: Confidence;
  @IsOptional() @IsIn(VARIANCE_REASONS) varianceReason?: VarianceReason | null;
  @IsOptional() @IsLocalizedText(REPORT_LIMITS.narrative) varianceText?: LocalizedText | null;
  @IsOptional() @ValidateNested() @Type(() => CorrectiveActionBody) correctiveAction?: CorrectiveActionBody | null;
  @IsOptional() @IsLocalizedText(REPORT_LIMITS.narrative) narrative?: LocalizedText | null;
  @IsOptional() @IsUrl(HTTPS) @MaxLength(REPORT_LIMITS.link) evidenceLink?: string | null;
  @IsOptional() @IsPlainText() @HasLength(3, REPORT_LIMITS.reason) fallReason?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(REPORT_LIMITS.milestones)
  @ArrayUnique(milestoneId)
  @ValidateNested({ each: true })
  @Type(() => ReportedMilestoneBody)
  milestones?: ReportedMilestoneBody[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(REPORT_LIMITS.breakdown)
  @ArrayUnique(categoryId)
  @ValidateNested({ each: true })
  @Type(() => ReportBreakdownBody)
  breakdown?: ReportBreakdownBody[];
}

export class CreateIndicatorReportBody extends EditIndicatorReportBody implements CreateIndicatorReport {
  @IsUUID() indicatorId!: string;
  @Matches(PERIOD) period!: string;
}

export class ApproveIndicatorReportBody implements ApproveIndicatorReport {
  @IsOptional() @IsUUID() reviewerLevelId?: string;
}

export class RemarkOnReportBody implements RemarkOnReport {
  @IsIn(REPORT_FIELDS) field!: ReportField;
  @IsPlainText() @HasLength(3, REPORT_LIMITS.reason) reason!: string;
}

export class ReturnIndicatorReportBody implements ReturnIndicatorReport {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(REPORT_LIMITS.remarks)
  @ValidateNested({ each: true })
  @Type(() => RemarkOnReportBody)
  remarks!: RemarkOnReportBody[];
}

export class CorrectIndicatorReportBody implements CorrectIndicatorReport {
  @IsPlainText() @HasLength(3, REPORT_LIMITS.reason) reason!: string;
}
