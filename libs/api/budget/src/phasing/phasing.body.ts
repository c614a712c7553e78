import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { KeepPhasing } from '@mizan/shared/contracts';

import { AmountBody } from '../posting/amount.body';

export class KeepPhasingBody implements KeepPhasing {
  @IsUUID() projectId!: string;
  @IsInt() @Min(1990) @Max(2199) year!: number;
  @IsOptional() @IsUUID() natureId?: string | null;
  @IsOptional() @IsUUID() fundId?: string | null;
  @IsArray()
  @ArrayMinSize(12)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => AmountBody)
  months!: AmountBody[];
}
