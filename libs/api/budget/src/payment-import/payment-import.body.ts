import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DocumentedQuery, HasLength, IsPlainText } from '@mizan/api/platform';
import {
  EVIDENCE_LIMITS,
  PAYMENT_ROW_STATES,
  TEXT_LIMITS,
  type DismissPayment,
  type MatchPayment,
  type PaymentRowState,
} from '@mizan/shared/contracts';

@DocumentedQuery()
export class PaymentFileQuery {
  /** The name of the file, with its ending. */
  @IsPlainText() @HasLength(1, EVIDENCE_LIMITS.name) name!: string;
}

@DocumentedQuery()
export class PaymentQueueQuery {
  @IsOptional() @IsIn(PAYMENT_ROW_STATES) state?: PaymentRowState;
}

export class MatchPaymentBody implements MatchPayment {
  @IsUUID() commitmentId!: string;
}

export class DismissPaymentBody implements DismissPayment {
  @IsPlainText() @HasLength(3, TEXT_LIMITS.reason) reason!: string;
}
