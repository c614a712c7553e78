import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { HasLength, IsIsoDate, IsPlainText } from '@mizan/api/platform';
import {
  COMMITMENT_KINDS,
  COMMITMENT_LINES,
  TEXT_LIMITS,
  type CancellationRequest,
  type CommitmentKind,
  type CommitmentLineRequest,
  type CommitmentRequest,
  type ConfirmationRequest,
  type PaymentRequest,
  type RefundRequest,
  type ReleaseRequest,
} from '@mizan/shared/contracts';

import { AmountBody } from '../posting/amount.body';

const REFERENCE = 80;

export class CommitmentLineBody implements CommitmentLineRequest {
  @IsUUID() activityId!: string;
  @IsOptional() @IsUUID() natureId?: string | null;
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
}

export class CommitmentBody extends CommitmentLineBody implements CommitmentRequest {
  @IsIn(COMMITMENT_KINDS) kind!: CommitmentKind;
  @IsPlainText() @HasLength(2, 200) supplier!: string;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.reason) description?: string | null;
  @IsOptional() @IsPlainText() @MaxLength(REFERENCE) reference?: string | null;
  @IsOptional() @IsIsoDate() dueDate?: string | null;
  @IsOptional() @IsBoolean() isReservation?: boolean;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(COMMITMENT_LINES - 1)
  @ValidateNested({ each: true })
  @Type(() => CommitmentLineBody)
  otherLines?: CommitmentLineBody[];
}

export class ConfirmationBody implements ConfirmationRequest {
  @IsOptional() @ValidateNested() @Type(() => AmountBody) amount?: AmountBody | null;
  @IsOptional() @IsPlainText() @MaxLength(REFERENCE) reference?: string | null;
}

export class ReleaseBody implements ReleaseRequest {
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.reason) description?: string | null;
}

export class RefundBody extends ReleaseBody implements RefundRequest {
  @IsOptional() @IsPlainText() @MaxLength(REFERENCE) reference?: string | null;
}

export class PaymentBody extends RefundBody implements PaymentRequest {
  @IsOptional() @IsIsoDate() effectiveDate?: string | null;
  @IsOptional() @IsIsoDate() documentDate?: string | null;
}

export class CancellationBody implements CancellationRequest {
  @IsPlainText() @HasLength(3, TEXT_LIMITS.reason) reason!: string;
}
