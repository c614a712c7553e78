import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { HasLength, IsIsoDate, IsPlainText } from '@mizan/api/platform';
import { TEXT_LIMITS, type OverrideRequest } from '@mizan/shared/contracts';

import { AmountBody } from '../posting/amount.body';

export class OverrideBody implements OverrideRequest {
  @IsUUID() projectId!: string;
  @IsInt() @Min(1990) @Max(2199) year!: number;
  @IsOptional() @IsUUID() natureId?: string | null;
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
  @IsPlainText() @HasLength(10, TEXT_LIMITS.reason) reason!: string;
  @IsIsoDate() expiresOn!: string;
}
