import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDecimalString, IsIsoDate, IsLocalizedText, IsPlainText } from '@mizan/api/platform';
import {
  ACCUMULATIONS,
  BASELINE_STATUSES,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  NODE_KINDS,
  TEXT_LIMITS,
  type Accumulation,
  type BaselineStatus,
  type CreatePlanNode,
  type DefineMeasurement,
  type Direction,
  type EditPlanNode,
  type Frequency,
  type IndicatorKind,
  type LinkIndicators,
  type LocalizedText,
  type NodeKind,
  type StatedTarget,
  type WithdrawPlanNode,
} from '@mizan/shared/contracts';

const CODE = /^[A-Z0-9][A-Z0-9.-]*$/;
const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;

export class CreatePlanNodeBody implements CreatePlanNode {
  @IsUUID() planId!: string;
  @IsIn(NODE_KINDS) kind!: NodeKind;
  @IsUUID() parentId!: string;
  @Matches(CODE) @Length(1, TEXT_LIMITS.code) code!: string;
  @IsLocalizedText(TEXT_LIMITS.title) title!: LocalizedText;
  @IsLocalizedText(TEXT_LIMITS.shortTitle) shortTitle!: LocalizedText;
  @IsOptional() @IsLocalizedText(TEXT_LIMITS.narrative) narrative?: LocalizedText;
  @IsOptional() @Matches(AMOUNT) totalBudget?: string;
}

export class EditPlanNodeBody implements EditPlanNode {
  @IsOptional() @IsLocalizedText(TEXT_LIMITS.title) title?: LocalizedText;
  @IsOptional() @IsLocalizedText(TEXT_LIMITS.shortTitle) shortTitle?: LocalizedText;
  @IsOptional() @IsLocalizedText(TEXT_LIMITS.narrative) narrative?: LocalizedText;
  @IsOptional() @Matches(AMOUNT) totalBudget?: string;
  @IsOptional() @IsBoolean() isCritical?: boolean;
}

export class WithdrawPlanNodeBody implements WithdrawPlanNode {
  @IsString() @IsPlainText() @Length(3, TEXT_LIMITS.reason) reason!: string;
}

const PERIOD = /^(19|20|21)\d{2}(-(H[12]|Q[1-4]))?$/;
const COUNTRY = /^[A-Z]{2}$/;

export class TargetBody implements StatedTarget {
  @Matches(PERIOD) period!: string;
  @IsOptional() @Matches(COUNTRY) country?: string;
  @IsOptional() @IsDecimalString() value?: string;
  @IsOptional() @IsUUID() levelId?: string;
}

export class DefineMeasurementBody implements DefineMeasurement {
  @IsIn(INDICATOR_KINDS) kind!: IndicatorKind;
  @IsOptional() @IsIn(DIRECTIONS) direction?: Direction;
  @IsOptional() @IsIn(ACCUMULATIONS) accumulation?: Accumulation;
  @IsOptional() @IsLocalizedText(TEXT_LIMITS.shortTitle) unit?: LocalizedText;
  @IsInt() @Min(0) @Max(6) decimals!: number;
  @IsIn(FREQUENCIES) frequency!: Frequency;
  @IsIn(BASELINE_STATUSES) baselineStatus!: BaselineStatus;
  @IsOptional() @IsDecimalString() baselineValue?: string;
  @IsOptional() @IsIsoDate() baselineDate?: string;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.title) baselineSource?: string;
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique(({ period, country }: TargetBody) => `${period} ${country ?? ''}`)
  @ValidateNested({ each: true })
  @Type(() => TargetBody)
  targets!: TargetBody[];
}

export class LinkIndicatorsBody implements LinkIndicators {
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) performanceIndicatorIds!: string[];
}
