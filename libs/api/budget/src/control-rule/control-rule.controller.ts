import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Accepts, Answers, IfMatch, ORGANISATION, Requires } from '@mizan/api/platform';
import type { ControlRuleView, WrittenView } from '@mizan/shared/contracts';

import { ChangeControlRuleBody, CreateControlRuleBody } from './control-rule.body';
import { ControlRuleRepository } from './control-rule.repository';
import { ControlRuleService } from './control-rule.service';

/** What is stopped, what is warned about and what is not looked at. */
@Controller('control-rules')
export class ControlRuleController {
  constructor(
    private readonly rules: ControlRuleRepository,
    private readonly service: ControlRuleService,
  ) {}

  @Get()
  @Requires('session')
  @Answers('ControlRuleView[]')
  list(): Promise<ControlRuleView[]> {
    return this.rules.all();
  }

  @Post()
  @Requires('settings:administer', ORGANISATION)
  @Accepts('CreateControlRule')
  @Answers('WrittenView', 201)
  create(@Body() body: CreateControlRuleBody): Promise<WrittenView> {
    return this.service.create(body);
  }

  @Patch(':ruleId')
  @Requires('settings:administer', ORGANISATION)
  @Accepts('ChangeControlRule')
  @Answers('WrittenView')
  change(
    @Param('ruleId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeControlRuleBody,
  ): Promise<WrittenView> {
    return this.service.change(id, version, body);
  }
}
