import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Accepts, Answers, ORGANISATION, Requires } from '@mizan/api/platform';
import type { PersonView } from '@mizan/shared/contracts';

import { AssignRoleBody } from './people.body';
import { PeopleReadModel } from './people.read-model';
import { PeopleService } from './people.service';

/** Administration of people and their roles. */
@Controller('people')
export class PeopleController {
  constructor(
    private readonly service: PeopleService,
    private readonly views: PeopleReadModel,
  ) {}

  @Get()
  @Requires('people:read', ORGANISATION)
  @Answers('PersonView[]')
  list(): Promise<PersonView[]> {
    return this.views.all();
  }

  @Post(':userId/role-assignments')
  @Requires('people:administer', { kind: 'person', param: 'userId' })
  @Accepts('AssignRole')
  @Answers('Identity', 201)
  async assign(@Param('userId', ParseUUIDPipe) userId: string, @Body() body: AssignRoleBody): Promise<{ id: string }> {
    return { id: await this.service.assign(userId, body) };
  }

  @Delete(':userId/role-assignments/:assignmentId')
  @HttpCode(204)
  @Requires('people:administer', { kind: 'person', param: 'userId' })
  @Answers('Nothing', 204)
  withdraw(
    @Param('userId', ParseUUIDPipe) userId: string,
    @Param('assignmentId', ParseUUIDPipe) assignmentId: string,
  ): Promise<void> {
    return this.service.withdraw(userId, assignmentId);
  }
}
