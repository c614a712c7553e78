import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsPlainText } from '@mizan/api/platform';
import { TEXT_LIMITS, type BudgetChangeRequest } from '@mizan/shared/contracts';

import { AmountBody } from '../posting/amount.body';

export class BudgetChangeBody implements BudgetChangeRequest {
  @IsUUID() projectId!: string;
  @IsInt() @Min(1990) @Max(2199) year!: number;
  @IsOptional() @IsUUID() natureId?: string | null;
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
  @IsOptional() @IsPlainText() @MaxLength(TEXT_LIMITS.reason) description?: string | null;
}
