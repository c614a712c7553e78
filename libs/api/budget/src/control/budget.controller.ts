import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { ActivityLineView, BalanceExplanationView, LedgerPageView, PostedView } from '@mizan/shared/contracts';

import { BudgetChangeBody } from '../budget-change/budget-change.body';
import { BudgetChangeService } from '../budget-change/budget-change.service';
import { LedgerQuery } from '../ledger/ledger.query';
import { LedgerReadModel } from '../ledger/ledger.read-model';
import { ActivityLineReadModel } from './activity-line.read-model';
import { BalanceExplanationReadModel } from './balance-explanation.read-model';
import { ActivityLineQuery, BalanceExplanationQuery } from './control.query';

/** Why money stands where it stands, and how it is given out. */
@Controller('budget')
export class BudgetController {
  constructor(
    private readonly explanations: BalanceExplanationReadModel,
    private readonly lines: ActivityLineReadModel,
    private readonly ledger: LedgerReadModel,
    private readonly changes: BudgetChangeService,
  ) {}

  @Get('explanation')
  @Requires('budget:read')
  @Answers('BalanceExplanationView')
  async explain(
    @CurrentActor() actor: Actor,
    @Query() query: BalanceExplanationQuery,
  ): Promise<BalanceExplanationView> {
    const { figure, areaId, activityId, ...filter } = query;
    const question = { figure, areaId: areaId ?? null, activityId: activityId ?? null };
    const explanation = await this.explanations.of({ ...filter, units: unitsWith(actor, 'budget:read') }, question);
    if (!explanation) throw new Problem('request.not-found');
    return explanation;
  }

  @Get('ledger')
  @Requires('budget:read')
  @Answers('LedgerPageView')
  page(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<LedgerPageView> {
    return this.ledger.page({ ...query, units: unitsWith(actor, 'budget:read') });
  }

  @Get('lines/by-activity/:activityId')
  @Requires('budget:read', { kind: 'activity', param: 'activityId' })
  @Answers('ActivityLineView')
  line(
    @Param('activityId', ParseUUIDPipe) activityId: string,
    @Query() query: ActivityLineQuery,
  ): Promise<ActivityLineView> {
    return this.lines.of(activityId, query.natureId ?? null);
  }

  @Post('appropriations')
  @HttpCode(200)
  @Requires('budget:appropriate', { kind: 'plan-node', body: 'projectId' })
  @Accepts('BudgetChangeRequest')
  @Answers('PostedView')
  appropriate(@Body() body: BudgetChangeBody): Promise<PostedView> {
    return this.changes.appropriate(body);
  }

  @Post('allotments')
  @HttpCode(200)
  @Requires('budget:allot', { kind: 'plan-node', body: 'projectId' })
  @Accepts('BudgetChangeRequest')
  @Answers('PostedView')
  allot(@Body() body: BudgetChangeBody): Promise<PostedView> {
    return this.changes.allot(body);
  }

  @Post('freezes')
  @HttpCode(200)
  @Requires('budget:freeze', { kind: 'plan-node', body: 'projectId' })
  @Accepts('BudgetChangeRequest')
  @Answers('PostedView')
  freeze(@Body() body: BudgetChangeBody): Promise<PostedView> {
    return this.changes.freeze(body);
  }
}
