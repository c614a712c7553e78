import { Controller, Get, Query } from '@nestjs/common';
import { Answers, CurrentActor, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { BurnUpView, ControlActivityView, ControlTableView } from '@mizan/shared/contracts';

import { BurnUpReadModel } from './burn-up.read-model';
import { ControlActivitiesReadModel } from './control-activities.read-model';
import { BurnUpQuery, ControlActivitiesQuery, ControlQuery } from './control.query';
import { ControlTableReadModel } from './control-table.read-model';

/** What may still be spent, down to activities and along the year; one fund at a time. */
@Controller('budget')
export class ControlController {
  constructor(
    private readonly table: ControlTableReadModel,
    private readonly activities: ControlActivitiesReadModel,
    private readonly courses: BurnUpReadModel,
  ) {}

  @Get('control')
  @Requires('budget:read')
  @Answers('ControlTableView')
  async control(@CurrentActor() actor: Actor, @Query() query: ControlQuery): Promise<ControlTableView> {
    const table = await this.table.of({ ...query, units: unitsWith(actor, 'budget:read') });
    if (!table) throw new Problem('request.not-found');
    return table;
  }

  @Get('control/activities')
  @Requires('budget:read')
  @Answers('ControlActivityView[]')
  async activitiesOf(
    @CurrentActor() actor: Actor,
    @Query() query: ControlActivitiesQuery,
  ): Promise<ControlActivityView[]> {
    const { areaId, ...filter } = query;
    const rows = await this.activities.of({ ...filter, units: unitsWith(actor, 'budget:read') }, areaId ?? null);
    if (!rows) throw new Problem('request.not-found');
    return rows;
  }

  @Get('burn-up')
  @Requires('budget:read')
  @Answers('BurnUpView')
  async burnUp(@CurrentActor() actor: Actor, @Query() query: BurnUpQuery): Promise<BurnUpView> {
    const course = await this.courses.of({ ...query, units: unitsWith(actor, 'budget:read') });
    if (!course) throw new Problem('request.not-found');
    return course;
  }
}
