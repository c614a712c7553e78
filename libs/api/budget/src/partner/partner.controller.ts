import { Body, Controller, Get, Post } from '@nestjs/common';
import { Accepts, Answers, ORGANISATION, Requires } from '@mizan/api/platform';
import type { Identity, PartnerView } from '@mizan/shared/contracts';

import { CreatePartnerBody } from './partner.body';
import { PartnerService } from './partner.service';

/** Those who give money or work. */
@Controller('partners')
export class PartnerController {
  constructor(private readonly partners: PartnerService) {}

  @Get()
  @Requires('budget:read')
  @Answers('PartnerView[]')
  list(): Promise<PartnerView[]> {
    return this.partners.all();
  }

  @Post()
  @Requires('budget:manage-funds', ORGANISATION)
  @Accepts('CreatePartner')
  @Answers('Identity', 201)
  create(@Body() body: CreatePartnerBody): Promise<Identity> {
    return this.partners.create(body);
  }
}
