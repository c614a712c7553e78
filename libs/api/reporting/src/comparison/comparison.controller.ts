import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Answers, CurrentActor, Problem, Requires, type Actor } from '@mizan/api/platform';
import type { ComparisonView } from '@mizan/shared/contracts';

import { PlanPictureService } from '../picture/plan-picture.service';
import { comparisonOf } from './comparison';
import { ComparisonQuery } from './comparison.query';

/** How the parts of a plan stand beside each other. */
@Controller('plans/:planId')
export class ComparisonController {
  constructor(private readonly pictures: PlanPictureService) {}

  @Get('comparison')
  @Requires('dashboard:read')
  @Answers('ComparisonView')
  async show(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Query() { directorateId, year }: ComparisonQuery,
  ): Promise<ComparisonView> {
    const picture = await this.pictures.of(actor, planId, year ?? null);
    const isThere =
      directorateId === undefined ||
      picture?.nodes.some(({ id, kind }) => id === directorateId && kind === 'directorate');
    if (picture === null || !isThere) throw new Problem('request.not-found');
    return comparisonOf(picture, directorateId === undefined ? {} : { directorateId });
  }
}
