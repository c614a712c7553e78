import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import {
  BUDGET_POLICIES,
  CONTROL_LEVELS,
  type BudgetPolicy,
  type ChangeControlRule,
  type ControlLevel,
  type CreateControlRule,
} from '@mizan/shared/contracts';

/** A fraction from 0 to 1 with at most four decimals. */
const TOLERANCE = /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/;

export class ChangeControlRuleBody implements ChangeControlRule {
  @IsIn(BUDGET_POLICIES) policy!: BudgetPolicy;
  @IsOptional() @Matches(TOLERANCE) tolerance?: string;
}

export class CreateControlRuleBody extends ChangeControlRuleBody implements CreateControlRule {
  @IsIn(CONTROL_LEVELS) level!: ControlLevel;
  @IsOptional() @IsUUID() fundId?: string | null;
  @IsOptional() @IsUUID() natureId?: string | null;
}
