import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Accepts, Answers, IfMatch, Requires } from '@mizan/api/platform';
import type { WrittenView } from '@mizan/shared/contracts';

import { DefineMeasurementBody, StateBaselineBody } from './measurement.body';
import { MeasurementService } from './measurement.service';

const NODE = { kind: 'plan-node', param: 'nodeId' } as const;

/** The sheets of measurement indicators. */
@Controller('plan-nodes/:nodeId')
export class MeasurementController {
  constructor(private readonly service: MeasurementService) {}

  @Put('measurement')
  @Requires('plan:write', NODE)
  @Accepts('DefineMeasurement')
  @Answers('WrittenView')
  async define(
    @Param('nodeId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: DefineMeasurementBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.define(id, version, body) };
  }

  /** Once, for a baseline that was not known; the plan may be in force. */
  @Post('baseline')
  @HttpCode(204)
  @Requires('result:report', NODE)
  @Accepts('StateBaseline')
  @Answers('Nothing', 204)
  async stateBaseline(@Param('nodeId', ParseUUIDPipe) id: string, @Body() body: StateBaselineBody): Promise<void> {
    await this.service.stateBaseline(id, body);
  }
}
