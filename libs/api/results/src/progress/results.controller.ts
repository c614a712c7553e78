import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Answers, CurrentActor, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { ForecastView, NodeProgressView, NodeTrendView, ResultsMatrixView } from '@mizan/shared/contracts';

import { ProgressService } from './progress.service';
import { ForecastQuery, MatrixQuery, NodeProgressQuery } from './results.query';

/** Progress towards the expected outcomes, and why it is what it is. */
@Controller('results')
export class ResultsController {
  constructor(private readonly progress: ProgressService) {}

  @Get('matrix')
  @Requires('result:read')
  @Answers('ResultsMatrixView')
  matrix(@CurrentActor() actor: Actor, @Query() query: MatrixQuery): Promise<ResultsMatrixView> {
    return this.progress.matrix(query, unitsWith(actor, 'result:read'));
  }

  @Get('forecast')
  @Requires('result:read')
  @Answers('ForecastView')
  forecast(@CurrentActor() actor: Actor, @Query() query: ForecastQuery): Promise<ForecastView> {
    return this.progress.forecast(query, unitsWith(actor, 'result:read'));
  }

  @Get('nodes/:nodeId/progress')
  @Requires('result:read', { kind: 'plan-node', param: 'nodeId' })
  @Answers('NodeProgressView')
  ofNode(
    @CurrentActor() actor: Actor,
    @Param('nodeId', ParseUUIDPipe) nodeId: string,
    @Query() query: NodeProgressQuery,
  ): Promise<NodeProgressView> {
    return this.progress.ofNode(nodeId, unitsWith(actor, 'result:read'), query);
  }

  @Get('nodes/:nodeId/trend')
  @Requires('result:read', { kind: 'plan-node', param: 'nodeId' })
  @Answers('NodeTrendView')
  trendOf(@CurrentActor() actor: Actor, @Param('nodeId', ParseUUIDPipe) nodeId: string): Promise<NodeTrendView> {
    return this.progress.trendOf(nodeId, unitsWith(actor, 'result:read'));
  }
}
