import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { VIREMENT_STATES, type VirementState } from '@mizan/shared/contracts';

@DocumentedQuery()
export class VirementQuery {
  @IsUUID() planId!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
  @IsOptional() @IsIn(VIREMENT_STATES) state?: VirementState;
}
