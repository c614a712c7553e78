import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { SELECTION_FIGURES, type SelectionFigure } from '@mizan/shared/contracts';

import { PlanFiguresQuery } from '../figures/plan-figures.query';

/** A directorate and a year; nothing given is the whole plan. */
@DocumentedQuery()
export class ComparisonQuery extends PlanFiguresQuery {
  @IsOptional() @IsUUID() directorateId?: string;
}

/** Which index of a part of the plan is to be explained. */
@DocumentedQuery()
export class PartExplanationQuery extends PlanFiguresQuery {
  @IsIn(SELECTION_FIGURES) figure!: SelectionFigure;
}
