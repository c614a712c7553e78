import { Controller, Get } from '@nestjs/common';

import { Requires } from '../access/requires';
import { Database } from '../database/database';
import { Answers } from './answers';

/** For whoever watches the process: alive means it answers, ready means its database answers too. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @Requires('public')
  @Answers('HealthView')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Requires('public')
  @Answers('HealthView')
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.query('SELECT 1');
    return { status: 'ok' };
  }
}
