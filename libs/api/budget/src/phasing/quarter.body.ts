import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { QUARTERS, type Quarter } from '@mizan/shared/ledger';
import { QUARTER_LINES, type AllotQuarter, type QuarterLineRequest } from '@mizan/shared/contracts';

import { AmountBody } from '../posting/amount.body';

export class QuarterLineBody implements QuarterLineRequest {
  @IsUUID() projectId!: string;
  @IsOptional() @IsUUID() natureId?: string | null;
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
}

export class AllotQuarterBody implements AllotQuarter {
  @IsUUID() planId!: string;
  @IsInt() @Min(1990) @Max(2199) year!: number;
  @IsIn(QUARTERS) quarter!: Quarter;
  @IsArray()
  @ArrayMaxSize(QUARTER_LINES)
  @ValidateNested({ each: true })
  @Type(() => QuarterLineBody)
  lines!: QuarterLineBody[];
}
