import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsUUID,
  IsUrl,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDecimalString, IsIsoDate, IsLocalizedText, IsPlainText } from '@mizan/api/platform';
import {
  REPORT_LIMITS,
  type CreateIndicatorReport,
  type EditIndicatorReport,
  type LocalizedText,
  type ReportedMilestone,
  type ReturnIndicatorReport,
} from '@mizan/shared/contracts';

const HTTPS = { protocols: ['https'], require_protocol: true };
const PERIOD = /^\d{4}(-Q[1-4]|-H[12])?$/;

export class ReportedMilestoneBody implements ReportedMilestone {
  @IsUUID() milestoneId!: string;
  @IsIsoDate() doneOn!: string;
  @IsOptional() @IsUrl(HTTPS) @MaxLength(REPORT_LIMITS.link) evidenceLink?: string;
}

const milestoneId = ({ milestoneId: id }: ReportedMilestoneBody): string => id;

export class EditIndicatorReportBody implements EditIndicatorReport {
  @IsOptional() @IsDecimalString() value?: string | null;
  @IsOptional() @IsLocalizedText(REPORT_LIMITS.narrative) narrative?: LocalizedText;
  @IsOptional() @IsUrl(HTTPS) @MaxLength(REPORT_LIMITS.link) evidenceLink?: string | null;
  @IsOptional() @IsPlainText() @Length(3, REPORT_LIMITS.reason) fallReason?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(REPORT_LIMITS.milestones)
  @ArrayUnique(milestoneId)
  @ValidateNested({ each: true })
  @Type(() => ReportedMilestoneBody)
  milestones?: ReportedMilestoneBody[];
}

export class CreateIndicatorReportBody implements CreateIndicatorReport {
  @IsUUID() indicatorId!: string;
  @Matches(PERIOD) period!: string;
  @IsOptional() @IsDecimalString() value?: string | null;
  @IsLocalizedText(REPORT_LIMITS.narrative) narrative!: LocalizedText;
  @IsOptional() @IsUrl(HTTPS) @MaxLength(REPORT_LIMITS.link) evidenceLink?: string | null;
  @IsOptional() @IsPlainText() @Length(3, REPORT_LIMITS.reason) fallReason?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(REPORT_LIMITS.milestones)
  @ArrayUnique(milestoneId)
  @ValidateNested({ each: true })
  @Type(() => ReportedMilestoneBody)
  milestones?: ReportedMilestoneBody[];
}

export class ReturnIndicatorReportBody implements ReturnIndicatorReport {
  @IsPlainText() @Length(3, REPORT_LIMITS.reason) reason!: string;
}
