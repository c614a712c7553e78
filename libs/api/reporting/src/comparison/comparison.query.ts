import { IsOptional, IsUUID } from 'class-validator';
import { DocumentedQuery } from '@mizan/api/platform';

import { PlanFiguresQuery } from '../figures/plan-figures.query';

/** A directorate and a year; nothing given is the whole plan. */
@DocumentedQuery()
export class ComparisonQuery extends PlanFiguresQuery {
  @IsOptional() @IsUUID() directorateId?: string;
}
