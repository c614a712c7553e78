import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { Accepts, Answers, ORGANISATION, Requires } from '@mizan/api/platform';

import { ChangeBusinessDateBody } from './setting.body';
import { SettingService } from './setting.service';

/** Settings of the whole installation. */
@Controller('settings')
export class SettingController {
  constructor(private readonly service: SettingService) {}

  @Put('business-date')
  @HttpCode(204)
  @Requires('settings:administer', ORGANISATION)
  @Accepts('ChangeBusinessDate')
  @Answers('Nothing', 204)
  moveBusinessDate(@Body() body: ChangeBusinessDateBody): Promise<void> {
    return this.service.moveBusinessDate(body.businessDate);
  }
}
