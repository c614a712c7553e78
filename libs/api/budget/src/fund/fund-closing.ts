import { Injectable } from '@nestjs/common';
import { Clock, Database, newId } from '@mizan/api/platform';
import type { DirectEntryType } from '@mizan/shared/ledger';
import { Money, split, sum } from '@mizan/shared/money';
import type { MoneyView } from '@mizan/shared/contracts';

import { ContributionRepository } from '../contribution/contribution.repository';
import { FundAmounts } from '../posting/fund-amounts';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import type { PostingEntry } from '../posting/posting';
import type { StoredFund } from './fund.repository';

/** A control key of a fund with nothing open on it. */
interface KeyRow {
  readonly id: string;
  readonly line_id: string;
  readonly project_id: string;
  readonly revised: string;
  readonly allotted: string;
  readonly paid: string;
}

const RETURNED = 'Returned to the partner when the fund was closed.';

/** What becomes of the money of a fund that ends. */
@Injectable()
export class FundClosing {
  constructor(
    private readonly amounts: FundAmounts,
    private readonly clock: Clock,
    private readonly contributions: ContributionRepository,
    private readonly database: Database,
    private readonly ledger: LedgerPostingService,
  ) {}

  /** The control keys of a fund, in the order of their ids, held until the transaction ends. */
  heldKeys(fundId: string): Promise<KeyRow[]> {
    return this.database.query<KeyRow>(
      `SELECT b.id, l.id AS line_id, b.project_id, b.revised, b.allotted, b.paid FROM control_balance b
       JOIN budget_line l ON l.control_id = b.id AND l.area_id IS NULL AND l.nature_id IS NOT DISTINCT FROM b.nature_id
       WHERE b.fund_id = $1 ORDER BY b.id FOR UPDATE OF b`,
      [fundId],
    );
  }

  /**
   * Posts what is left out of the fund, in one posting, and takes it off what the contributions have received, shared by how
   * much each gave. Null where nothing is left. Throws `budget.year-closed` for money of a year that is closed.
   */
  async giveBack(fund: StoredFund, keys: readonly KeyRow[]): Promise<MoneyView | null> {
    const money = (numeric: string): Money => Money.fromNumeric(numeric, fund.currency);
    const left = keys
      .map((key) => ({ key, revised: money(key.revised).minus(money(key.paid)) }))
      .filter(({ revised }) => revised.isPositive());
    if (left.length === 0) return null;
    const day = await this.clock.businessDate();
    const entries: PostingEntry[] = [];
    for (const { key, revised } of left) {
      const allotted = money(key.allotted).minus(money(key.paid));
      entries.push(await this.entry(key, 'LAPSE', revised, day));
      if (allotted.isPositive()) entries.push(await this.entry(key, 'ALLOTMENT', allotted, day));
    }
    const total = sum(
      left.map(({ revised }) => revised),
      fund.currency,
    );
    const id = newId();
    const posting = { id, kind: 'fund-return' as const, effectiveDate: day, description: fund.code, reversesId: null };
    await this.ledger.post(
      { ...posting, currency: fund.currency, entries, commitmentVersion: null },
      { action: 'fund.returned', entity: 'fund', entityId: fund.id, after: { amount: total.toJSON(), posting: id } },
    );
    for (const [projectId, own] of Map.groupBy(left, ({ key }) => key.project_id)) {
      const returned = sum(
        own.map(({ revised }) => revised),
        fund.currency,
      );
      await this.takeOff({ fund, projectId, returned, postingId: id, day });
    }
    return total.toJSON();
  }

  private async entry(key: KeyRow, type: DirectEntryType, amount: Money, day: string): Promise<PostingEntry> {
    const exchanged = await this.amounts.exchange(amount.negated(), amount.currency, day);
    const booked = await this.amounts.booked(type, exchanged, day);
    const address = { lineId: key.line_id, controlId: key.id, activityId: null, commitmentId: null };
    return { ...address, reversesId: null, ...booked };
  }

  private async takeOff({ fund, projectId, returned, postingId, day }: ReturnedMoney): Promise<void> {
    const given = await this.contributions.ofFundProject(fund.id, projectId);
    const weights = given.map(({ id, sums }) => ({ key: id, weight: sums.received.toDecimal() }));
    const parts = split(returned, weights);
    for (const contribution of given) {
      const part = parts.get(contribution.id);
      if (!part?.isPositive()) continue;
      const step = { step: 'received' as const, on: day, amount: part.negated(), reason: RETURNED, postingId };
      await this.contributions.addStep(contribution, step);
    }
  }
}

interface ReturnedMoney {
  readonly fund: StoredFund;
  readonly projectId: string;
  readonly returned: Money;
  readonly postingId: string;
  readonly day: string;
}
