import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { HasLength, IsIsoDate, IsPlainText } from '@mizan/api/platform';
import {
  CONTRIBUTION_KINDS,
  CONTRIBUTION_LIMITS,
  CONTRIBUTION_STEPS,
  VALUATION_METHODS,
  type ContributionKind,
  type ContributionStep,
  type ContributionStepRequest,
  type CreateContribution,
  type ValuationMethod,
} from '@mizan/shared/contracts';

import { AmountBody } from '../posting/amount.body';

export class ContributionStepBody implements ContributionStepRequest {
  @IsIn(CONTRIBUTION_STEPS) step!: ContributionStep;
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
  @IsIsoDate() on!: string;
  @IsOptional() @IsPlainText() @HasLength(3, CONTRIBUTION_LIMITS.reason) reason?: string | null;
}

export class CreateContributionBody implements CreateContribution {
  @IsUUID() partnerId!: string;
  @IsUUID() projectId!: string;
  @IsOptional() @IsUUID() activityId?: string | null;
  @IsOptional() @IsUUID() fundId?: string | null;
  @IsIn(CONTRIBUTION_KINDS) kind!: ContributionKind;
  @IsOptional() @IsIn(VALUATION_METHODS) valuationMethod?: ValuationMethod | null;
  @IsOptional() @IsPlainText() @MaxLength(CONTRIBUTION_LIMITS.valuation) valuationNote?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(CONTRIBUTION_LIMITS.conditions) conditions?: string | null;
  @IsOptional() @IsIsoDate() dueOn?: string | null;
  @IsDefined() @ValidateNested() @Type(() => ContributionStepBody) first!: ContributionStepBody;
}
