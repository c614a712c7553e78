import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { HasLength, IsDecimalString, IsIsoDate, IsLocalizedText, IsPlainText } from '@mizan/api/platform';
import {
  ACCUMULATIONS,
  BASELINE_STATUSES,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  MEASUREMENT_LIMITS,
  RATE_WINDOWS,
  TEXT_LIMITS,
  type Accumulation,
  type BaselineStatus,
  type DefineMeasurement,
  type Direction,
  type Frequency,
  type IndicatorKind,
  type LocalizedText,
  type RateWindow,
  type StateBaseline,
  type StatedBand,
  type StatedLevel,
  type StatedMilestone,
  type StatedTarget,
} from '@mizan/shared/contracts';

const PERIOD = /^(19|20|21)\d{2}(-(H[12]|Q[1-4]))?$/;
const COUNTRY = /^[A-Z]{2}$/;
const SCORE = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;
const WEIGHT = /^\d{1,5}(\.\d{1,4})?$/;

export class TargetBody implements StatedTarget {
  @Matches(PERIOD) period!: string;
  @IsOptional() @Matches(COUNTRY) country?: string;
  @IsOptional() @IsDecimalString() value?: string;
  @IsOptional() @IsInt() @Min(1) @Max(MEASUREMENT_LIMITS.levels) level?: number;
}

export class BandBody implements StatedBand {
  @IsOptional() @IsDecimalString() low?: string;
  @IsOptional() @IsDecimalString() high?: string;
  @IsOptional() @IsDecimalString() tolerance?: string;
}

export class StatedMilestoneBody implements StatedMilestone {
  @IsLocalizedText(TEXT_LIMITS.title) title!: LocalizedText;
  @Matches(WEIGHT) weight!: string;
  @IsIsoDate() dueOn!: string;
}

export class StatedLevelBody implements StatedLevel {
  @IsLocalizedText(TEXT_LIMITS.shortTitle) title!: LocalizedText;
  @Matches(SCORE) score!: string;
}

export class DefineMeasurementBody implements DefineMeasurement {
  @IsIn(INDICATOR_KINDS) kind!: IndicatorKind;
  @IsOptional() @IsIn(DIRECTIONS) direction?: Direction;
  @IsOptional() @IsIn(ACCUMULATIONS) accumulation?: Accumulation;
  @IsOptional() @IsLocalizedText(TEXT_LIMITS.shortTitle) unit?: LocalizedText;
  @IsInt() @Min(0) @Max(6) decimals!: number;
  @IsIn(FREQUENCIES) frequency!: Frequency;
  @IsOptional() @IsLocalizedText(MEASUREMENT_LIMITS.text) definition?: LocalizedText;
  @IsOptional() @IsLocalizedText(MEASUREMENT_LIMITS.text) method?: LocalizedText;
  @IsOptional() @IsLocalizedText(MEASUREMENT_LIMITS.text) meansOfVerification?: LocalizedText;
  @IsOptional() @IsDecimalString() minimum?: string;
  @IsOptional() @IsDecimalString() maximum?: string;
  @IsOptional() @ValidateNested() @Type(() => BandBody) band?: BandBody;
  @IsOptional() @IsIn(RATE_WINDOWS) rateWindow?: RateWindow;
  @IsOptional() @IsUUID() responsibleId?: string;
  @IsOptional() @IsBoolean() evidenceRequired?: boolean;
  @IsIn(BASELINE_STATUSES) baselineStatus!: BaselineStatus;
  @IsOptional() @IsDecimalString() baselineValue?: string;
  @IsOptional() @IsInt() @Min(1) @Max(MEASUREMENT_LIMITS.levels) baselineLevel?: number;
  @IsOptional() @IsIsoDate() baselineDate?: string;
  @IsOptional() @IsPlainText() @MaxLength(MEASUREMENT_LIMITS.source) baselineSource?: string;
  @IsOptional() @IsIsoDate() baselineDueOn?: string;
  @IsArray()
  @ArrayMaxSize(MEASUREMENT_LIMITS.targets)
  @ValidateNested({ each: true })
  @Type(() => TargetBody)
  targets!: TargetBody[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEASUREMENT_LIMITS.milestones)
  @ValidateNested({ each: true })
  @Type(() => StatedMilestoneBody)
  milestones?: StatedMilestoneBody[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEASUREMENT_LIMITS.levels)
  @ValidateNested({ each: true })
  @Type(() => StatedLevelBody)
  levels?: StatedLevelBody[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEASUREMENT_LIMITS.dimensions)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  dimensionIds?: string[];
}

export class StateBaselineBody implements StateBaseline {
  @IsDecimalString() value!: string;
  @IsIsoDate() date!: string;
  @IsPlainText() @HasLength(2, MEASUREMENT_LIMITS.source) source!: string;
}
