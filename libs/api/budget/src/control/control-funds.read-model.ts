import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { CurrencyCode } from '@mizan/shared/money';
import type { ControlFundView } from '@mizan/shared/contracts';

import { CONTROL_FUNDS } from './control-table.sql';

/** A fund with the currency that it is controlled in. */
export type ControlFund = ControlFundView & { readonly currency: CurrencyCode };

/** Which part of a plan's money is looked at; `units` is the scope and never left out. */
export interface ControlFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
  readonly projectId?: string;
  /** Left out: the regular budget. */
  readonly fundId?: string;
  readonly natureId?: string;
}

/** The funds that a control table can show, one at a time. */
@Injectable()
export class ControlFundsReadModel {
  constructor(private readonly database: Database) {}

  /** The fund that is asked for and all there are, the regular one first; null where the reader sees nothing of it. */
  async of({ planId, units, fundId }: ControlFilter): Promise<{ fund: ControlFund; funds: ControlFund[] } | null> {
    const funds = await this.database.query<ControlFund>(CONTROL_FUNDS, [planId, units]);
    const fund = fundId === undefined ? funds[0] : funds.find(({ id }) => id === fundId);
    return fund ? { fund, funds } : null;
  }
}

/** What the statements of the control table take: plan, units, year, project, fund, nature. */
export function controlParameters(filter: ControlFilter, fund: ControlFund): readonly unknown[] {
  const { planId, units, year = null, projectId = null, natureId = null } = filter;
  return [planId, units, year, projectId, fund.id, natureId];
}
