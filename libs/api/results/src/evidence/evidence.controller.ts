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
  StreamableFile,
} from '@nestjs/common';
import {
  Accepts,
  Answers,
  AnswersFile,
  CurrentActor,
  IfMatch,
  Problem,
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
import { attachmentOf } from './file-name';
import { mediaTypeOf } from './media-types';

const REPORT = { kind: 'indicator-report', param: 'reportId' } as const;
const EVIDENCE = 'indicator-reports/:reportId/evidence';
/** Nothing in a file that people gave may do anything, wherever it is opened. */
const HARMLESS = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** What proves the reports on indicators. */
@Controller(EVIDENCE)
export class EvidenceController {
  constructor(
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
    const hash = await this.views.hashOf(reportId, id);
    if (hash === null) throw new Problem('request.not-found');
    const etag = `"${hash}"`;
    // Kept by this browser alone, and asked for again each time: the right to read may have ended.
    void reply.headers({ etag, 'cache-control': 'private, no-cache', 'content-security-policy': HARMLESS });
    if (known === etag) return void reply.status(304);
    const file = await this.views.file(reportId, id);
    if (file === null) throw new Problem('request.not-found');
    const { name, content } = file;
    const served = { type: mediaTypeOf(name), disposition: attachmentOf(name), length: content.length };
    return new StreamableFile(content, served);
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
