import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { BUCKETS, byBucket, reversalObstacle, type Bucket, type ReversalObstacle } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { MoneyView } from '@mizan/shared/contracts';

import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';
import { ControlStateReadModel } from '../posting/control-state.read-model';

/** Carried money that is no longer there as it came. */
export interface UsedMoney {
  readonly projectCode: string;
  /** null where it is the money of the project itself. */
  readonly commitmentCode: string | null;
  readonly carried: MoneyView;
  /** What is left of it: open on the document, or by how much the project would fall short (less than zero). */
  readonly left: MoneyView;
}

interface DocumentRow {
  readonly project_code: string;
  readonly code: string;
  readonly currency: CurrencyCode;
  readonly amount: string;
  readonly left_over: string;
}

interface KeyRow extends Record<Bucket, string> {
  readonly control_id: string;
  readonly project_code: string;
}

/** What has become of money in the year that it was carried to. */
@Injectable()
export class CarriedMoneyReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly controls: ControlStateReadModel,
    private readonly database: Database,
  ) {}

  /** What the next year has used of a closing, document by document and project by project; nothing: it can be taken back. */
  async usedOf(yearEndId: string): Promise<UsedMoney[]> {
    const documents = await this.database.query<DocumentRow>(USED_DOCUMENTS, [yearEndId]);
    const keys = await this.database.query<KeyRow>(ARRIVED, [yearEndId]);
    const day = await this.clock.businessDate();
    const used: UsedMoney[] = documents.map(toUsed);
    for (const row of keys) used.push(...(await this.shortfall(row, day)));
    return used;
  }

  private async shortfall(row: KeyRow, day: string): Promise<UsedMoney[]> {
    const { balance, terms } = await this.controls.of(row.control_id);
    const { currency } = balance.revised;
    const arrived = byBucket((bucket) => Money.fromNumeric(row[bucket], currency));
    const wouldBe = byBucket((bucket) => balance[bucket].minus(arrived[bucket]));
    const obstacle = reversalObstacle({ alreadyReversed: false, isReversal: false, wouldBe, taking: { terms, day } });
    if (!obstacle) return [];
    const left = leftBy(obstacle) ?? wouldBe.revised;
    const { project_code: projectCode } = row;
    return [{ projectCode, commitmentCode: null, carried: arrived.revised.toJSON(), left: left.toJSON() }];
  }
}

function toUsed({ project_code: projectCode, code, currency, amount, left_over: left }: DocumentRow): UsedMoney {
  return {
    projectCode,
    commitmentCode: code,
    carried: Money.fromNumeric(amount, currency).toJSON(),
    left: Money.fromNumeric(left, currency).toJSON(),
  };
}

/** By how much it would fall short, less than zero; null where the obstacle has no figure. */
function leftBy(obstacle: ReversalObstacle): Money | null {
  if ('shortBy' in obstacle) return obstacle.shortBy.negated();
  return 'amount' in obstacle ? obstacle.amount : null;
}

/** Documents that are not on the new line any more with exactly what came there. */
const USED_DOCUMENTS = `
  SELECT project.code AS project_code, c.code, c.fund_currency AS currency, k.amount, s.open AS left_over
  FROM carry_over o JOIN carried_line k ON k.carry_over_id = o.id JOIN commitment c ON c.id = k.commitment_id
  JOIN commitment_line cl ON cl.commitment_id = k.commitment_id AND cl.position = k.position
  JOIN control_balance b ON b.id = o.next_control_id JOIN plan_node project ON project.id = b.project_id
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = k.part), 0) AS open,
      coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} <> k.part), 0) AS other
    FROM ledger_entry e WHERE e.commitment_id = k.commitment_id AND e.line_id = k.to_line_id
      AND e.activity_id IS NOT DISTINCT FROM cl.activity_id) s
  WHERE o.year_end_id = $1 AND o.reversal_id IS NULL
    AND (cl.line_id <> k.to_line_id OR s.open <> k.amount OR s.other <> 0)
  ORDER BY c.code, k.position`;

/** What the postings of a closing have brought to each key of the next year. */
const ARRIVED = `
  SELECT o.next_control_id AS control_id, project.code AS project_code,
    ${BUCKETS.map((bucket) => `coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = '${bucket}'), 0) AS ${bucket}`).join(', ')}
  FROM carry_over o JOIN ledger_entry e ON e.posting_id = o.posting_id AND e.control_id = o.next_control_id
  JOIN control_balance b ON b.id = o.next_control_id JOIN plan_node project ON project.id = b.project_id
  WHERE o.year_end_id = $1 AND o.reversal_id IS NULL GROUP BY o.next_control_id, project.code ORDER BY project.code`;
