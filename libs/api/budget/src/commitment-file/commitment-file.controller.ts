import { Controller, Get, Headers, Param, ParseUUIDPipe, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { FileStore } from '@mizan/api/files';
import { Answers, AnswersFile, Requires, TakesBytes, UploadedBytes, type IncomingBytes } from '@mizan/api/platform';
import type { CommitmentFileView, Identity } from '@mizan/shared/contracts';
import type { FastifyReply } from 'fastify';

import { CommitmentFileQuery } from './commitment-file.body';
import { CommitmentFileRepository } from './commitment-file.repository';
import { CommitmentFileService } from './commitment-file.service';

const COMMITMENT = { kind: 'commitment', param: 'commitmentId' } as const;

/** What was signed, as files. */
@Controller('commitments/:commitmentId/files')
export class CommitmentFileController {
  constructor(
    private readonly files: CommitmentFileRepository,
    private readonly service: CommitmentFileService,
    private readonly store: FileStore,
  ) {}

  @Get()
  @Requires('budget:read', COMMITMENT)
  @Answers('CommitmentFileView[]')
  list(@Param('commitmentId', ParseUUIDPipe) id: string): Promise<CommitmentFileView[]> {
    return this.files.list(id);
  }

  @Post()
  @Requires('budget:commit', COMMITMENT)
  @TakesBytes()
  @Answers('Identity', 201)
  add(
    @Param('commitmentId', ParseUUIDPipe) id: string,
    @Query() query: CommitmentFileQuery,
    @UploadedBytes() bytes: IncomingBytes,
  ): Promise<Identity> {
    return this.service.add(id, query, bytes);
  }

  @Get(':fileId')
  @Requires('budget:read', COMMITMENT)
  @AnswersFile('application/octet-stream')
  async download(
    @Param('commitmentId', ParseUUIDPipe) commitmentId: string,
    @Param('fileId', ParseUUIDPipe) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.store.serve(await this.files.find(commitmentId, id), known, reply);
  }
}
