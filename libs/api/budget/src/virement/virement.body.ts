import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { HasLength, IsPlainText } from '@mizan/api/platform';
import {
  VIREMENT_LIMITS,
  type ChangeVirement,
  type CreateVirement,
  type VirementLineRequest,
  type VirementRemark,
} from '@mizan/shared/contracts';

import { AmountBody } from '../posting/amount.body';

export class VirementLineBody implements VirementLineRequest {
  @IsUUID() projectId!: string;
  @IsOptional() @IsUUID() natureId?: string | null;
  @IsDefined() @ValidateNested() @Type(() => AmountBody) amount!: AmountBody;
}

export class ChangeVirementBody implements ChangeVirement {
  @IsPlainText() @HasLength(10, VIREMENT_LIMITS.justification) justification!: string;
  @IsArray()
  @ArrayMaxSize(VIREMENT_LIMITS.lines)
  @ValidateNested({ each: true })
  @Type(() => VirementLineBody)
  lines!: VirementLineBody[];
}

export class CreateVirementBody extends ChangeVirementBody implements CreateVirement {
  @IsUUID() planId!: string;
  @IsInt() @Min(1990) @Max(2199) year!: number;
}

export class VirementRemarkBody implements VirementRemark {
  @IsPlainText() @HasLength(3, VIREMENT_LIMITS.remark) remark!: string;
}
