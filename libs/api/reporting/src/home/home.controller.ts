import { Controller, Get } from '@nestjs/common';
import { Answers, Clock, CurrentActor, Requires, type Actor } from '@mizan/api/platform';
import type { HomeView } from '@mizan/shared/contracts';

import { HomeService } from './home.service';

/** The first page of the day. */
@Controller('home')
export class HomeController {
  constructor(
    private readonly home: HomeService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('plan:read')
  @Answers('HomeView')
  async show(@CurrentActor() actor: Actor): Promise<HomeView> {
    return this.home.of(actor, await this.clock.businessDate());
  }
}
