import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { HasLength, IsPlainText } from '@mizan/api/platform';
import {
  YEAR_END_BALANCE_DECISIONS,
  YEAR_END_COMMITMENT_DECISIONS,
  YEAR_END_LIMITS,
  type YearEndBalanceDecision,
  type YearEndBalanceRequest,
  type YearEndCommitmentDecision,
  type YearEndCommitmentRequest,
  type YearEndDecisionsRequest,
  type YearEndReopeningRequest,
} from '@mizan/shared/contracts';

export class YearEndBalanceBody implements YearEndBalanceRequest {
  @IsUUID() controlId!: string;
  @IsIn(YEAR_END_BALANCE_DECISIONS) decision!: YearEndBalanceDecision;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(12, { each: true })
  months?: number[];
}

export class YearEndCommitmentBody implements YearEndCommitmentRequest {
  @IsUUID() commitmentId!: string;
  @IsIn(YEAR_END_COMMITMENT_DECISIONS) decision!: YearEndCommitmentDecision;
}

export class YearEndDecisionsBody implements YearEndDecisionsRequest {
  @IsArray()
  @ArrayMaxSize(YEAR_END_LIMITS.decisions)
  @ValidateNested({ each: true })
  @Type(() => YearEndBalanceBody)
  balances!: YearEndBalanceBody[];

  @IsArray()
  @ArrayMaxSize(YEAR_END_LIMITS.decisions)
  @ValidateNested({ each: true })
  @Type(() => YearEndCommitmentBody)
  commitments!: YearEndCommitmentBody[];
}

export class YearEndReopeningBody implements YearEndReopeningRequest {
  @IsPlainText() @HasLength(10, YEAR_END_LIMITS.reason) reason!: string;
}
