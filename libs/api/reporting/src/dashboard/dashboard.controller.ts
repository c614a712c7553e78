import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Answers, CurrentActor, Problem, Requires, type Actor } from '@mizan/api/platform';
import type { DashboardView, SelectionExplanationView } from '@mizan/shared/contracts';

import type { PlanPicture, Selection } from '../picture/plan-picture';
import { PlanPictureService } from '../picture/plan-picture.service';
import { KeptDashboardReadModel } from '../sums/kept-dashboard.read-model';
import { dashboardOf } from './dashboard';
import { DashboardQuery, SelectionExplanationQuery } from './dashboard.query';
import { explainSelection } from './selection-explanation';

/** What management sees, and why. */
@Controller('plans/:planId')
export class DashboardController {
  constructor(
    private readonly kept: KeptDashboardReadModel,
    private readonly pictures: PlanPictureService,
  ) {}

  @Get('dashboard')
  @Requires('dashboard:read')
  @Answers('DashboardView')
  async show(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Query() query: DashboardQuery,
  ): Promise<DashboardView> {
    const selection = selectionOf(query);
    const year = query.year ?? null;
    const kept = await this.kept.of(actor, { planId, year, selection });
    return kept ?? dashboardOf(await this.picture(actor, planId, year, selection), selection);
  }

  @Get('explanation')
  @Requires('dashboard:read')
  @Answers('SelectionExplanationView')
  async explain(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Query() query: SelectionExplanationQuery,
  ): Promise<SelectionExplanationView> {
    const selection = selectionOf(query);
    return explainSelection(await this.picture(actor, planId, query.year ?? null, selection), selection, query.figure);
  }

  /** What is chosen but not there for the reader is not found, like a plan that is not there. */
  private async picture(
    actor: Actor,
    planId: string,
    year: number | null,
    { directorateId, projectId }: Selection,
  ): Promise<PlanPicture> {
    const picture = await this.pictures.of(actor, planId, year);
    const isThere = (id: string | undefined, kind: string): boolean =>
      id === undefined || (picture?.nodes.some((node) => node.id === id && node.kind === kind) ?? false);
    if (picture === null || !isThere(directorateId, 'directorate') || !isThere(projectId, 'project')) {
      throw new Problem('request.not-found');
    }
    return picture;
  }
}

function selectionOf({ directorateId, projectId }: DashboardQuery): Selection {
  return {
    ...(directorateId === undefined ? {} : { directorateId }),
    ...(projectId === undefined ? {} : { projectId }),
  };
}
