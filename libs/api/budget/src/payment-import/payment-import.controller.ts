import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Accepts,
  Answers,
  CurrentActor,
  IfMatch,
  ORGANISATION,
  Requires,
  TakesBytes,
  UploadedBytes,
  unitsWith,
  type Actor,
  type IncomingBytes,
} from '@mizan/api/platform';
import type {
  PaymentCandidateView,
  PaymentImportResultView,
  PaymentQueueView,
  PostedPaymentsView,
  WrittenView,
} from '@mizan/shared/contracts';

import { DismissPaymentBody, MatchPaymentBody, PaymentFileQuery, PaymentQueueQuery } from './payment-import.body';
import { PaymentImportService } from './payment-import.service';
import { PaymentQueueReadModel } from './payment-queue.read-model';
import { PaymentQueueService } from './payment-queue.service';

/** Payments from the accounts: taken, matched, posted. They concern the whole organisation, as its accounts do. */
@Controller('payment-imports')
export class PaymentImportController {
  constructor(
    private readonly imports: PaymentImportService,
    private readonly queue: PaymentQueueService,
    private readonly views: PaymentQueueReadModel,
  ) {}

  @Get()
  @Requires('budget:pay', ORGANISATION)
  @Answers('PaymentQueueView')
  list(@Query() query: PaymentQueueQuery): Promise<PaymentQueueView> {
    return this.views.queue(query.state ?? null);
  }

  @Post()
  @Requires('budget:pay', ORGANISATION)
  @TakesBytes()
  @Answers('PaymentImportResultView', 201)
  take(@Query() query: PaymentFileQuery, @UploadedBytes() bytes: IncomingBytes): Promise<PaymentImportResultView> {
    return this.imports.take(query.name, bytes);
  }

  @Post('posting')
  @HttpCode(200)
  @Requires('budget:pay', ORGANISATION)
  @Answers('PostedPaymentsView')
  post(): Promise<PostedPaymentsView> {
    return this.queue.postMatched();
  }

  @Get('rows/:rowId/candidates')
  @Requires('budget:pay', ORGANISATION)
  @Answers('PaymentCandidateView[]')
  candidates(
    @CurrentActor() actor: Actor,
    @Param('rowId', ParseUUIDPipe) id: string,
  ): Promise<readonly PaymentCandidateView[]> {
    return this.views.candidates(id, unitsWith(actor, 'budget:pay'));
  }

  @Post('rows/:rowId/match')
  @HttpCode(200)
  @Requires('budget:pay', ORGANISATION)
  @Accepts('MatchPayment')
  @Answers('WrittenView')
  match(
    @Param('rowId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MatchPaymentBody,
  ): Promise<WrittenView> {
    return this.queue.match(id, version, body.commitmentId);
  }

  @Post('rows/:rowId/dismissal')
  @HttpCode(200)
  @Requires('budget:pay', ORGANISATION)
  @Accepts('DismissPayment')
  @Answers('WrittenView')
  dismiss(
    @Param('rowId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: DismissPaymentBody,
  ): Promise<WrittenView> {
    return this.queue.dismiss(id, version, body.reason.trim());
  }
}
