import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { HasLength, IsIsoDate, IsLocalizedText, IsPlainText } from '@mizan/api/platform';
import {
  ACTIVITY_STATUSES,
  ACTIVITY_TYPES,
  TEXT_LIMITS,
  type ActivityStatus,
  type ActivityType,
  type CreateActivity,
  type EditActivity,
  type LocalizedText,
  type MilestoneInput,
  type SetMilestones,
  type StepActivity,
} from '@mizan/shared/contracts';

const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;
const COUNTRY = /^[A-Z]{2}$/;
const MOST_PEOPLE = 100_000_000;

export class CreateActivityBody implements CreateActivity {
  @IsUUID() nodeId!: string;
  @IsIn(ACTIVITY_TYPES) type!: ActivityType;
  @IsLocalizedText(TEXT_LIMITS.title) title!: LocalizedText;
  @IsIsoDate() plannedStart!: string;
  @IsIsoDate() plannedEnd!: string;
  @IsOptional() @Matches(AMOUNT, { context: { decimals: 2 } }) plannedCost?: string;
  @IsOptional() @Matches(AMOUNT, { context: { decimals: 2 } }) costWithoutPartners?: string;
  @IsOptional() @Matches(COUNTRY) country?: string;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.partners) partners?: string;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_PEOPLE) expectedBeneficiaries?: number;
}

export class EditActivityBody implements EditActivity {
  @IsOptional() @IsIn(ACTIVITY_TYPES) type?: ActivityType;
  @IsOptional() @IsLocalizedText(TEXT_LIMITS.title) title?: LocalizedText;
  @IsOptional() @IsIsoDate() plannedStart?: string;
  @IsOptional() @IsIsoDate() plannedEnd?: string;
  @IsOptional() @IsIsoDate() actualStart?: string | null;
  @IsOptional() @IsIsoDate() actualEnd?: string | null;
  @IsOptional() @Matches(AMOUNT, { context: { decimals: 2 } }) plannedCost?: string | null;
  @IsOptional() @Matches(AMOUNT, { context: { decimals: 2 } }) costWithoutPartners?: string | null;
  @IsOptional() @Matches(COUNTRY) country?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.partners) partners?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_PEOPLE) expectedBeneficiaries?: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_PEOPLE) actualBeneficiaries?: number | null;
}

export class StepActivityBody implements StepActivity {
  @IsIn(ACTIVITY_STATUSES) status!: ActivityStatus;
  @IsOptional() @IsPlainText() @HasLength(3, TEXT_LIMITS.reason) reason?: string;
  @IsOptional() @IsIsoDate() actualStart?: string;
  @IsOptional() @IsIsoDate() actualEnd?: string;
  @IsOptional() @IsIsoDate() plannedStart?: string;
  @IsOptional() @IsIsoDate() plannedEnd?: string;
}

export class MilestoneBody implements MilestoneInput {
  @IsLocalizedText(TEXT_LIMITS.title) title!: LocalizedText;
  @IsNumber({ maxDecimalPlaces: 4 }) @Min(0.0001) @Max(10_000) weight!: number;
  @IsIsoDate() dueOn!: string;
  @IsOptional() @IsIsoDate() doneOn?: string;
  @IsOptional() @IsUrl({ protocols: ['https'], require_protocol: true }) @MaxLength(500) evidenceLink?: string;
}

export class SetMilestonesBody implements SetMilestones {
  @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => MilestoneBody) milestones!: MilestoneBody[];
}
