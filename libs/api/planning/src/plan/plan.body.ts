import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { WEIGHTS_MODES, type ChangePlan, type WeightsMode } from '@mizan/shared/contracts';

export class ChangePlanBody implements ChangePlan {
  @IsOptional() @IsIn(WEIGHTS_MODES) weightsMode?: WeightsMode;
  @IsOptional() @IsInt() @Min(0) @Max(180) reportDueDays?: number;
}
