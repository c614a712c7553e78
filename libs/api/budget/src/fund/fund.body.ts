import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { HasLength, IsIsoDate, IsLocalizedText, IsPlainText } from '@mizan/api/platform';
import {
  CLOSING_RULES,
  FUND_LIMITS,
  TEXT_LIMITS,
  type ChangeFundTerms,
  type ClosingRule,
  type CreateFund,
  type FundReportDone,
  type FundReportInput,
  type FundStepRequest,
  type LocalizedText,
  type ReceiptRequest,
} from '@mizan/shared/contracts';
import { CURRENCIES } from '@mizan/shared/money';

import { CODE } from '../partner/partner.body';
import { AmountBody } from '../posting/amount.body';

export class FundReportBody implements FundReportInput {
  @IsIsoDate() dueOn!: string;
  @IsLocalizedText(TEXT_LIMITS.title) what!: LocalizedText;
}

export class ChangeFundTermsBody implements ChangeFundTerms {
  @IsPlainText() @HasLength(2, FUND_LIMITS.reference) reference!: string;
  @IsIsoDate() startsOn!: string;
  @IsIsoDate() endsOn!: string;
  @IsIn(CLOSING_RULES) closingRule!: ClosingRule;
  @IsOptional() @IsLocalizedText(FUND_LIMITS.conditions) conditions?: LocalizedText | null;
  @IsArray()
  @ArrayMaxSize(FUND_LIMITS.reports)
  @ValidateNested({ each: true })
  @Type(() => FundReportBody)
  reports!: FundReportBody[];
}

export class CreateFundBody extends ChangeFundTermsBody implements CreateFund {
  @Matches(CODE) code!: string;
  @IsLocalizedText(TEXT_LIMITS.title) name!: LocalizedText;
  @IsIn(Object.keys(CURRENCIES)) currency!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(FUND_LIMITS.projects)
  @IsUUID(undefined, { each: true })
  projectIds!: string[];
}

export class FundStepBody implements FundStepRequest {
  @IsIn(['running', 'operationally-closed', 'financially-closed']) to!: FundStepRequest['to'];
}

export class FundReportDoneBody implements FundReportDone {
  @IsIsoDate() doneOn!: string;
}

export class ReceiptBody implements ReceiptRequest {
  @IsUUID() contributionId!: string;
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
  @IsIsoDate() receivedOn!: string;
  @IsOptional() @IsIsoDate() postedOn?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(FUND_LIMITS.reference) reference?: string | null;
}
