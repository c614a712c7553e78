import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';

@DocumentedQuery()
export class OverrideQuery {
  @IsUUID() planId!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
}
