import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
} from 'class-validator';
import { HasLength, IsLocalizedText, IsPlainText } from '@mizan/api/platform';
import {
  NODE_KINDS,
  TEXT_LIMITS,
  type CreatePlanNode,
  type EditPlanNode,
  type LinkIndicators,
  type LocalizedText,
  type NodeKind,
  type WithdrawPlanNode,
} from '@mizan/shared/contracts';

const CODE = /^[A-Z0-9][A-Z0-9.-]*$/;
/** Above 0, at most 99999, four decimals. */
const WEIGHT = /^(?=.*[1-9])\d{1,5}(\.\d{1,4})?$/;
const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;

export class CreatePlanNodeBody implements CreatePlanNode {
  @IsUUID() planId!: string;
  @IsIn(NODE_KINDS) kind!: NodeKind;
  @IsUUID() parentId!: string;
  @Matches(CODE) @HasLength(1, TEXT_LIMITS.code) code!: string;
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
  @IsOptional() @Matches(WEIGHT) weight?: string;
}

export class WithdrawPlanNodeBody implements WithdrawPlanNode {
  @IsString() @IsPlainText() @HasLength(3, TEXT_LIMITS.reason) reason!: string;
}

export class LinkIndicatorsBody implements LinkIndicators {
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) performanceIndicatorIds!: string[];
}
