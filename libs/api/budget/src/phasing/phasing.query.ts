import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';

/** Whose planned courses are looked at, in one fiscal year. */
@DocumentedQuery()
export class PhasingQuery {
  @IsUUID() planId!: string;
  @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year!: number;
  @IsOptional() @IsUUID() projectId?: string;
  @IsOptional() @IsUUID() fundId?: string;
}
