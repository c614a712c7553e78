import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Accepts, Answers, Requires } from '@mizan/api/platform';
import type { PostedView } from '@mizan/shared/contracts';

import { ReversalBody } from './reversal.body';
import { ReversalService } from './reversal.service';

/** What was posted, and how it is taken back. */
@Controller('ledger-postings')
export class LedgerPostingController {
  constructor(private readonly reversals: ReversalService) {}

  @Post(':postingId/reversal')
  @HttpCode(200)
  @Requires('budget:reverse', { kind: 'ledger-posting', param: 'postingId' })
  @Accepts('ReversalRequest')
  @Answers('PostedView')
  reverse(@Param('postingId', ParseUUIDPipe) id: string, @Body() body: ReversalBody): Promise<PostedView> {
    return this.reversals.reverse(id, body.reason);
  }
}
