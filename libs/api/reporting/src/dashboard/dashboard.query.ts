import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';
import { SELECTION_FIGURES, type SelectionFigure } from '@mizan/shared/contracts';

import { PlanFiguresQuery } from '../figures/plan-figures.query';

/** A part of the plan and a year; nothing given is all of it. */
@DocumentedQuery()
export class DashboardQuery extends PlanFiguresQuery {
  @IsOptional() @IsUUID() directorateId?: string;
  @IsOptional() @IsUUID() projectId?: string;
}

/** Which index of the selection is to be explained. */
@DocumentedQuery()
export class SelectionExplanationQuery extends DashboardQuery {
  @IsIn(SELECTION_FIGURES) figure!: SelectionFigure;
}
