import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { IsIsoDate, IsPlainText } from '@mizan/api/platform';
import {
  COMMITMENT_KINDS,
  TEXT_LIMITS,
  type CommitmentKind,
  type CommitmentRequest,
  type PaymentRequest,
  type ReleaseRequest,
} from '@mizan/shared/contracts';

import { AmountBody } from '../posting/amount.body';

export class CommitmentBody implements CommitmentRequest {
  @IsUUID() activityId!: string;
  @IsIn(COMMITMENT_KINDS) kind!: CommitmentKind;
  @IsOptional() @IsUUID() natureId?: string | null;
  @IsPlainText() @Length(2, 200) supplier!: string;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.reason) description?: string | null;
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
}

export class PaymentBody implements PaymentRequest {
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
  @IsOptional() @IsIsoDate() effectiveDate?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.reason) description?: string | null;
}

export class ReleaseBody implements ReleaseRequest {
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.reason) description?: string | null;
}
