import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { HasLength, IsDecimalString, IsLocalizedText, IsPlainText } from '@mizan/api/platform';
import {
  SPLIT_DIMENSIONS,
  SPLIT_LIMITS,
  type ChooseActivitySplit,
  type CreateSplitRule,
  type LocalizedText,
  type SplitDimension,
  type SplitPartView,
} from '@mizan/shared/contracts';

export class SplitPartBody implements SplitPartView {
  @IsPlainText() @HasLength(1, SPLIT_LIMITS.key) @Matches(/\S/) key!: string;
  @IsDecimalString() weight!: string;
}

export class CreateSplitRuleBody implements CreateSplitRule {
  @IsIn(SPLIT_DIMENSIONS) dimension!: SplitDimension;
  @IsLocalizedText(SPLIT_LIMITS.name) name!: LocalizedText;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SPLIT_LIMITS.parts, { context: { max: SPLIT_LIMITS.parts } })
  @ValidateNested({ each: true })
  @Type(() => SplitPartBody)
  parts!: SplitPartBody[];
}

export class ChooseActivitySplitBody implements ChooseActivitySplit {
  /** null: by no rule. */
  @ValidateIf((_body, ruleId) => ruleId !== null) @IsUUID() ruleId!: string | null;
}
