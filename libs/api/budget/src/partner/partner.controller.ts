import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Accepts, Answers, IfMatch, ORGANISATION, Requires } from '@mizan/api/platform';
import type { Identity, PartnerRowView, WrittenView } from '@mizan/shared/contracts';

import { ChangePartnerBody, CreatePartnerBody } from './partner.body';
import { PartnerRepository } from './partner.repository';
import { PartnerService } from './partner.service';

/** Those who give money or work. */
@Controller('partners')
export class PartnerController {
  constructor(
    private readonly partners: PartnerRepository,
    private readonly service: PartnerService,
  ) {}

  @Get()
  @Requires('budget:read')
  @Answers('PartnerRowView[]')
  list(): Promise<PartnerRowView[]> {
    return this.partners.all();
  }

  @Post()
  @Requires('budget:manage-funds', ORGANISATION)
  @Accepts('CreatePartner')
  @Answers('Identity', 201)
  create(@Body() body: CreatePartnerBody): Promise<Identity> {
    return this.service.create(body);
  }

  @Patch(':partnerId')
  @Requires('budget:manage-funds', ORGANISATION)
  @Accepts('ChangePartner')
  @Answers('WrittenView')
  change(
    @Param('partnerId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangePartnerBody,
  ): Promise<WrittenView> {
    return this.service.change(id, version, body);
  }
}
