import { BUCKETS } from '@mizan/shared/ledger';

const each = (sql: (bucket: string) => string): string => BUCKETS.map(sql).join(', ');
const AVAILABLE = 'b.allotted - b.frozen - b.reserved - b.committed - b.paid';
/** What would be available after the movement. */
const AFTER = `(${AVAILABLE} + a.allotted - a.frozen - a.reserved - a.committed - a.paid)`;
const TOLERATED = `CASE WHEN b.policy = 'warn' THEN trunc((b.allotted + a.allotted) * b.tolerance, 4) ELSE 0 END`;

/** What a movement adds to each bucket, as columns of `jsonb_to_recordset`. */
export const BUCKET_COLUMNS = each((bucket) => `${bucket} numeric`);

/** Placeholders of a statement that moves balances, and what must have happened before a balance is locked. */
export interface BalanceStepTerms {
  /** The day of the entries, which says whose fiscal period it is. */
  readonly effectiveDate: string;
  /** The day by which an override may still be used. */
  readonly businessDate: string;
  /** Whether a soft-closed period is open to whoever posts. */
  readonly mayPostLate: string;
  readonly after?: string;
}

/**
 * The steps `held` and `moved` of a posting, over the rows of `asked` (`"controlId"` and what is added to each bucket):
 * control rows are locked in the order of their ids and moved where every rule of a balance allows it, while their fiscal
 * period is held open. What was asked for has happened when every row has moved.
 */
export function balanceSteps({ effectiveDate, businessDate, mayPostLate, after = 'true' }: BalanceStepTerms): string {
  const usable = `CASE WHEN b.override_until >= ${businessDate}::date THEN b.override + a.override ELSE 0 END`;
  return `held AS (
    SELECT b.id, b.fund_id FROM control_balance b
    JOIN fiscal_period p ON p.year = b.year AND p.month = CASE WHEN extract(year FROM ${effectiveDate}::date) < b.year THEN 1
      WHEN extract(year FROM ${effectiveDate}::date) > b.year THEN 12 ELSE extract(month FROM ${effectiveDate}::date) END
    WHERE ${after} AND b.id = ANY (ARRAY(SELECT "controlId" FROM asked))
      AND (p.status = 'open' OR (${mayPostLate} AND p.status = 'soft-closed'))
    ORDER BY b.id FOR UPDATE OF b FOR SHARE OF p
  ), moved AS (
    UPDATE control_balance b SET ${each((bucket) => `${bucket} = b.${bucket} + a.${bucket}`)}, version = b.version + 1
    FROM asked a JOIN held h ON h.id = a."controlId"
    WHERE b.id = a."controlId"
      AND b.allotted + a.allotted >= 0 AND b.allotted + a.allotted <= b.revised + a.revised
      AND b.frozen + a.frozen >= 0 AND b.reserved + a.reserved >= 0 AND b.override + a.override >= 0
      AND b.committed + a.committed >= 0 AND b.paid + a.paid >= 0
      AND (b.policy = 'none' OR (${AFTER} + b.override + a.override + ${TOLERATED} >= 0
        AND (${AFTER} >= ${AVAILABLE} OR ${AFTER} + ${usable} + ${TOLERATED} >= 0)))
    RETURNING ${AVAILABLE} AS available
  )`;
}
