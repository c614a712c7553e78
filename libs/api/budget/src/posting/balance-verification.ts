import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from './balance-difference.sql';

/** A stored figure that is not what the ledger says; exact decimals as text, in the fund's currency. */
export interface BalanceDifference {
  readonly table: 'control_balance' | 'commitment';
  readonly id: string;
  readonly figure: string;
  readonly stored: string;
  readonly recomputed: string;
}

/** Recomputes every stored balance from the entries of the ledger, which are the truth. */
@Injectable()
export class BalanceVerification {
  constructor(private readonly database: Database) {}

  /** Every stored figure that differs from its recomputation; none is the only good answer. */
  async differences(): Promise<BalanceDifference[]> {
    const controls = await this.database.query<BalanceDifference>(CONTROL_DIFFERENCES);
    const commitments = await this.database.query<BalanceDifference>(COMMITMENT_DIFFERENCES);
    return [...controls, ...commitments];
  }
}
