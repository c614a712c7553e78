import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { FileStore } from '@mizan/api/files';
import {
  Accepts,
  Answers,
  AnswersFile,
  CurrentActor,
  IfMatch,
  Requires,
  TakesBytes,
  UploadedBytes,
  type Actor,
  type IncomingBytes,
} from '@mizan/api/platform';
import type { EvidenceView, Identity, WrittenView } from '@mizan/shared/contracts';
import type { FastifyReply } from 'fastify';

import { AddEvidenceLinkBody, EvidenceFileQuery, VerifyEvidenceBody } from './evidence.body';
import { EvidenceReadModel } from './evidence.read-model';
import { EvidenceService } from './evidence.service';

const REPORT = { kind: 'indicator-report', param: 'reportId' } as const;
const EVIDENCE = 'indicator-reports/:reportId/evidence';

/** What proves the reports on indicators. */
@Controller(EVIDENCE)
export class EvidenceController {
  constructor(
    private readonly files: FileStore,
    private readonly views: EvidenceReadModel,
    private readonly service: EvidenceService,
  ) {}

  @Get()
  @Requires('result:read', REPORT)
  @Answers('EvidenceView[]')
  list(@CurrentActor() actor: Actor, @Param('reportId', ParseUUIDPipe) reportId: string): Promise<EvidenceView[]> {
    return this.views.list(reportId, actor.userId);
  }

  @Post()
  @Requires('result:report', REPORT)
  @Accepts('AddEvidenceLink')
  @Answers('Identity', 201)
  addLink(@Param('reportId', ParseUUIDPipe) reportId: string, @Body() body: AddEvidenceLinkBody): Promise<Identity> {
    return this.service.addLink(reportId, body);
  }

  @Post('files')
  @Requires('result:report', REPORT)
  @TakesBytes()
  @Answers('Identity', 201)
  addFile(
    @Param('reportId', ParseUUIDPipe) reportId: string,
    @Query() query: EvidenceFileQuery,
    @UploadedBytes() bytes: IncomingBytes,
  ): Promise<Identity> {
    return this.service.addFile(reportId, query, bytes);
  }

  @Get(':evidenceId/file')
  @Requires('result:read', REPORT)
  @AnswersFile('application/octet-stream')
  async download(
    @Param('reportId', ParseUUIDPipe) reportId: string,
    @Param('evidenceId', ParseUUIDPipe) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.files.serve(await this.views.file(reportId, id), known, reply);
  }

  @Delete(':evidenceId')
  @HttpCode(204)
  @Requires('result:report', REPORT)
  @Answers('Nothing', 204)
  remove(
    @Param('reportId', ParseUUIDPipe) reportId: string,
    @Param('evidenceId', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.service.remove(reportId, id);
  }

  @Post(':evidenceId/verification')
  @HttpCode(200)
  @Requires('result:review', REPORT)
  @Accepts('VerifyEvidence')
  @Answers('WrittenView')
  async verify(
    @Param('reportId', ParseUUIDPipe) reportId: string,
    @Param('evidenceId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { note }: VerifyEvidenceBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.verify(reportId, { id, version }, note ?? null) };
  }
}
