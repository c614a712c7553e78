import { Length } from 'class-validator';
import { IsPlainText } from '@mizan/api/platform';
import { TEXT_LIMITS, type ReversalRequest } from '@mizan/shared/contracts';

export class ReversalBody implements ReversalRequest {
  @IsPlainText() @Length(3, TEXT_LIMITS.reason) reason!: string;
}
