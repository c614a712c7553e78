import { Controller, Get } from '@nestjs/common';
import { Answers, Requires } from '@mizan/api/platform';
import type { UnitView } from '@mizan/shared/contracts';

import { OrgUnitReadModel } from './org-unit.read-model';

/** The units of the organisation: names that forms and filters offer, nothing confidential. */
@Controller('units')
export class OrgUnitController {
  constructor(private readonly units: OrgUnitReadModel) {}

  @Get()
  @Requires('session')
  @Answers('UnitView[]')
  list(): Promise<UnitView[]> {
    return this.units.all();
  }
}
