import { Money } from '@mizan/shared/money';

import { commitmentMovements, controlMovements, type Posting } from './posting';

/** What came of the statement; everything that was asked for has moved, or the transaction must not be committed. */
export interface PostOutcome {
  readonly asked: number;
  readonly moved: number;
  readonly drawn: number;
  readonly drawn_asked: number;
  readonly available: string | null;
  readonly version: number | null;
}

/** When and by whom a posting is written; `postedBy` is null for a command. */
export interface PostingFacts {
  readonly postedAt: Date;
  readonly postedBy: string | null;
  readonly newEntryId: () => string;
}

/**
 * Moves the balances of the control keys ($1) and the figures of the commitments ($2) and writes posting ($3 to $9) and
 * entries ($10), each only where every balance allows it. Control rows are locked in the order of their ids, so that two
 * postings over several keys wait for each other instead of dying; the fiscal year is held open meanwhile.
 */
export const POST = `
  WITH asked AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS a("controlId" uuid, revised numeric, allotted numeric, frozen numeric,
      reserved numeric, committed numeric, paid numeric)
  ), drawing AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS d("commitmentId" uuid, version int, committed numeric,
      consumed numeric, released numeric)
  ), held AS (
    SELECT b.id FROM control_balance b JOIN fiscal_year y ON y.year = b.year
    WHERE b.id IN (SELECT "controlId" FROM asked) AND y.status = 'open'
    ORDER BY b.id FOR UPDATE OF b FOR SHARE OF y
  ), moved AS (
    UPDATE control_balance b SET revised = b.revised + a.revised, allotted = b.allotted + a.allotted,
      frozen = b.frozen + a.frozen, reserved = b.reserved + a.reserved, committed = b.committed + a.committed,
      paid = b.paid + a.paid, version = b.version + 1
    FROM asked a JOIN held h ON h.id = a."controlId"
    WHERE b.id = a."controlId"
      AND b.allotted + a.allotted >= 0 AND b.allotted + a.allotted <= b.revised + a.revised
      AND b.frozen + a.frozen >= 0 AND b.reserved + a.reserved >= 0
      AND b.committed + a.committed >= 0 AND b.paid + a.paid >= 0
      AND b.allotted + a.allotted >= b.frozen + a.frozen + b.reserved + a.reserved + b.committed + a.committed
        + b.paid + a.paid
    RETURNING b.allotted - b.frozen - b.reserved - b.committed - b.paid AS available
  ), complete AS (
    SELECT 1 WHERE (SELECT count(*) FROM moved) = (SELECT count(*) FROM asked)
  ), drawn AS (
    UPDATE commitment c SET committed = c.committed + d.committed, consumed = c.consumed + d.consumed,
      released = c.released + d.released, version = c.version + 1
    FROM drawing d, complete
    WHERE c.id = d."commitmentId" AND (d.version IS NULL OR c.version = d.version)
      AND c.committed + d.committed >= 0 AND c.consumed + d.consumed >= 0 AND c.released + d.released >= 0
      AND c.committed + d.committed >= c.consumed + d.consumed + c.released + d.released
    RETURNING c.version
  ), settled AS (
    SELECT 1 FROM complete WHERE (SELECT count(*) FROM drawn) = (SELECT count(*) FROM drawing)
  ), posted AS (
    INSERT INTO ledger_posting (id, kind, effective_date, posted_at, posted_by, description, reverses_id)
    SELECT $3::uuid, $4::text, $5::date, $6::timestamptz, $7::uuid, $8::text, $9::uuid FROM settled
    RETURNING id
  ), entered AS (
    INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_amount, transaction_amount,
      transaction_currency, base_amount, effective_date, posted_at, activity_id, commitment_id, reverses_id,
      reversed_type)
    SELECT e.id, p.id, e.sequence, e.type, e.line_id, e.control_id, e.amount, e.amount, e.currency, e.amount, $5::date,
      $6::timestamptz, e.activity_id, e.commitment_id, e.reverses_id, e.reversed_type
    FROM posted p, jsonb_to_recordset($10::jsonb) AS e(id uuid, sequence int, type text, line_id uuid, control_id uuid,
      amount numeric, currency text, activity_id uuid, commitment_id uuid, reverses_id uuid, reversed_type text)
    RETURNING 1
  )
  SELECT (SELECT count(*)::int FROM asked) AS asked, (SELECT count(*)::int FROM moved) AS moved,
    (SELECT count(*)::int FROM drawing) AS drawn_asked, (SELECT count(*)::int FROM drawn) AS drawn,
    (SELECT count(*)::int FROM entered) AS entered,
    (SELECT min(available) FROM moved) AS available, (SELECT max(version) FROM drawn) AS version`;

/** The parameters of `POST`, in order. */
export function postParameters(posting: Posting, facts: PostingFacts): readonly unknown[] {
  const draws = commitmentMovements(posting).map((movement) => ({
    ...decimals(movement),
    version: posting.commitmentVersion,
  }));
  return [
    JSON.stringify(controlMovements(posting).map(decimals)),
    JSON.stringify(draws),
    posting.id,
    posting.kind,
    posting.effectiveDate,
    facts.postedAt,
    facts.postedBy,
    posting.description,
    posting.reversesId,
    JSON.stringify(entryRows(posting, facts)),
  ];
}

function entryRows(posting: Posting, facts: PostingFacts): object[] {
  return posting.entries.map((entry, index) => ({
    id: facts.newEntryId(),
    sequence: index + 1,
    type: entry.movement.type,
    reversed_type: entry.movement.type === 'REVERSAL' ? entry.movement.reversedType : null,
    amount: entry.movement.amount.toDecimal(),
    currency: posting.currency,
    line_id: entry.lineId,
    control_id: entry.controlId,
    activity_id: entry.activityId,
    commitment_id: entry.commitmentId,
    reverses_id: entry.reversesId,
  }));
}

/** Amounts as decimal text, everything else as it is. */
function decimals(movement: object): object {
  return Object.fromEntries(
    Object.entries(movement).map(([name, value]) => [name, value instanceof Money ? value.toDecimal() : value]),
  );
}
