import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { HasLength, IsLocalizedText } from '@mizan/api/platform';
import {
  DIMENSION_LIMITS,
  type AddedCategory,
  type ChangeDimension,
  type CreateDimension,
  type LocalizedText,
} from '@mizan/shared/contracts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

export class CreateDimensionBody implements CreateDimension {
  @Matches(CODE) @HasLength(1, DIMENSION_LIMITS.code) code!: string;
  @IsLocalizedText(DIMENSION_LIMITS.title) title!: LocalizedText;
}

export class AddedCategoryBody implements AddedCategory {
  @Matches(CODE) @HasLength(1, DIMENSION_LIMITS.code) code!: string;
  @IsLocalizedText(DIMENSION_LIMITS.title) title!: LocalizedText;
}

export class ChangeDimensionBody implements ChangeDimension {
  @IsOptional() @IsLocalizedText(DIMENSION_LIMITS.title) title?: LocalizedText;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(DIMENSION_LIMITS.categories)
  @ArrayUnique(({ code }: AddedCategoryBody) => code)
  @ValidateNested({ each: true })
  @Type(() => AddedCategoryBody)
  added?: AddedCategoryBody[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(DIMENSION_LIMITS.categories)
  @IsUUID(undefined, { each: true })
  retired?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(DIMENSION_LIMITS.categories)
  @IsUUID(undefined, { each: true })
  restored?: string[];
}
