import { IsBoolean, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { IsLocalizedText } from '@mizan/api/platform';
import type { ChangeCostNature, CreateCostNature, LocalizedText } from '@mizan/shared/contracts';

export class CreateCostNatureBody implements CreateCostNature {
  @Matches(/^[0-9A-Z][0-9A-Z.-]{0,19}$/) code!: string;
  @IsLocalizedText(120) name!: LocalizedText;
  @IsOptional() @IsUUID() parentId?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(9999) position?: number;
}

export class ChangeCostNatureBody implements ChangeCostNature {
  @IsOptional() @IsLocalizedText(120) name?: LocalizedText;
  @IsOptional() @IsInt() @Min(1) @Max(9999) position?: number;
  @IsOptional() @IsBoolean() isRetired?: boolean;
}
