import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Answers, CurrentActor, Problem, Requires, type Actor } from '@mizan/api/platform';
import type { ComparisonView, SelectionExplanationView } from '@mizan/shared/contracts';

import { PlanPictureService } from '../picture/plan-picture.service';
import { comparisonOf } from './comparison';
import { ComparisonQuery, PartExplanationQuery } from './comparison.query';
import { explainPart } from './part-explanation';

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

  @Get('nodes/:nodeId/explanation')
  @Requires('dashboard:read', { kind: 'plan-node', param: 'nodeId' })
  @Answers('SelectionExplanationView')
  async explain(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Param('nodeId', ParseUUIDPipe) nodeId: string,
    @Query() { figure, year }: PartExplanationQuery,
  ): Promise<SelectionExplanationView> {
    const picture = await this.pictures.of(actor, planId, year ?? null);
    const node = picture?.nodes.find(({ id }) => id === nodeId);
    const explanation = picture && node ? explainPart(picture, node, figure) : null;
    if (explanation === null) throw new Problem('request.not-found');
    return explanation;
  }
}
