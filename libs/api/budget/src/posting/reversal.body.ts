import { HasLength, IsPlainText } from '@mizan/api/platform';
import { TEXT_LIMITS, type ReversalRequest } from '@mizan/shared/contracts';

export class ReversalBody implements ReversalRequest {
  @IsPlainText() @HasLength(3, TEXT_LIMITS.reason) reason!: string;
}
