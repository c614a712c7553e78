import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { MATRIX_DETAILS, type MatrixDetail } from '@mizan/shared/contracts';

/** Filters of the matrix, as they stand in the address. */
@DocumentedQuery()
export class MatrixQuery {
  @IsUUID() planId!: string;
  @IsOptional() @IsUUID() directorateId?: string;
  @IsOptional() @IsUUID() projectId?: string;
  @IsOptional() @IsUUID() outcomeId?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
  /** `short` where nothing is said. */
  @IsOptional() @IsIn(MATRIX_DETAILS) detail?: MatrixDetail;
}

/** Filters of the forecast, as they stand in the address. */
@DocumentedQuery()
export class ForecastQuery {
  @IsUUID() planId!: string;
  @IsOptional() @IsUUID() directorateId?: string;
  @IsOptional() @IsUUID() projectId?: string;
}

/** The view of one node: through the end of a year, or as it stood at the end of a period. */
@DocumentedQuery()
export class NodeProgressQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1990) @Max(2199) year?: number;
  @IsOptional() @Matches(/^\d{4}(-Q[1-4]|-H[12])?$/) period?: string;
}
