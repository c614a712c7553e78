import { Controller, Get, Query } from '@nestjs/common';
import { Answers, ORGANISATION, Requires } from '@mizan/api/platform';
import type { AuditEventView, Page } from '@mizan/shared/contracts';

import { AuditTrailQuery } from './audit-trail.query';
import { AuditTrailReadModel } from './audit-trail.read-model';

/** Who did what, when. */
@Controller('audit-events')
export class AuditTrailController {
  constructor(private readonly trail: AuditTrailReadModel) {}

  @Get()
  @Requires('audit:read', ORGANISATION)
  @Answers('AuditEventPage')
  list(@Query() query: AuditTrailQuery): Promise<Page<AuditEventView>> {
    return this.trail.page(query);
  }
}
