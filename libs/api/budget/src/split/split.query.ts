import { IsIn, IsOptional } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { SPLIT_DIMENSIONS, type SplitDimension } from '@mizan/shared/contracts';

import { ControlQuery } from '../control/control.query';

/** Which rules are wanted; without a dimension all of them. */
@DocumentedQuery()
export class SplitRuleQuery {
  @IsOptional() @IsIn(SPLIT_DIMENSIONS) dimension?: SplitDimension;
}

/** Which money is divided, and by what. */
@DocumentedQuery()
export class MoneySplitQuery extends ControlQuery {
  @IsIn(SPLIT_DIMENSIONS) dimension!: SplitDimension;
}
