import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';

@DocumentedQuery()
export class PlanFiguresQuery {
  /** One year of the plan; the whole plan without it. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
}
