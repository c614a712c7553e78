import { Injectable } from '@nestjs/common';

import { OverrideRepository } from '../override/override.repository';
import { ReversalService } from '../posting/reversal.service';
import { CarryOverRepository } from './carry-over.repository';

/** Takes back what a closing has carried over. */
@Injectable()
export class CarryOverReversal {
  constructor(
    private readonly carryOvers: CarryOverRepository,
    private readonly overrides: OverrideRepository,
    private readonly reversals: ReversalService,
  ) {}

  /**
   * Every posting of the closing by its opposite, on the day of the closing; documents return to their old lines and
   * overrides that it ended go on. Says how many postings it were. Throws what a reversal throws.
   */
  async ofClosing(
    yearEndId: string,
    how: { readonly reason: string; readonly effectiveDate: string },
  ): Promise<number> {
    const carryOvers = await this.carryOvers.of(yearEndId);
    for (const { id, postingId } of carryOvers) {
      const { postingId: reversalId } = await this.reversals.takeBack(postingId, how);
      await this.carryOvers.takeBack(id, reversalId);
      await this.overrides.resume(postingId);
    }
    return carryOvers.length;
  }
}
