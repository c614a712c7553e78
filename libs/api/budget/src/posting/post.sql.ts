import { Money } from '@mizan/shared/money';

import { balanceSteps, BUCKET_COLUMNS } from './balance-steps.sql';
import { commitmentMovements, controlMovements, transactionOf, type Posting, type PostingEntry } from './posting';

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
  /** The day by which an override may still be used. */
  readonly businessDate: string;
  /** Whether the poster may post into a period that is soft-closed. */
  readonly mayPostLate: boolean;
}

const FIGURES = ['reserved', 'committed', 'consumed', 'released'] as const;
const DRAWN = [...FIGURES, ...FIGURES.map((figure) => `transaction_${figure}`)];

/**
 * Moves the balances of the control keys ($1) and the figures of the commitments ($2) and writes posting ($3 to $9, $13,
 * $14) and entries ($10), each only where every balance allows it on the business date ($11). Control rows are locked in
 * the order of their ids, so that two postings over several keys wait for each other instead of dying; the fiscal period
 * is held open meanwhile ($12: whether a soft-closed one is open to the poster). All keys are of one fund.
 */
export const POST = `
  WITH asked AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS a("controlId" uuid, ${BUCKET_COLUMNS})
  ), drawing AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS d("commitmentId" uuid, version int,
      ${DRAWN.map((figure) => `${figure} numeric`).join(', ')})
  ), ${balanceSteps({ effectiveDate: '$5', businessDate: '$11', mayPostLate: '$12' })}, complete AS (
    SELECT 1 WHERE (SELECT count(*) FROM moved) = (SELECT count(*) FROM asked)
      AND (SELECT count(DISTINCT fund_id) FROM held) = 1
  ), drawn AS (
    UPDATE commitment c SET ${DRAWN.map((figure) => `${figure} = c.${figure} + d.${figure}`).join(', ')},
      version = c.version + 1
    FROM drawing d, complete
    WHERE c.id = d."commitmentId" AND (d.version IS NULL OR c.version = d.version)
      AND ${DRAWN.map((figure) => `c.${figure} + d.${figure} >= 0`).join(' AND ')}
      AND c.committed + d.committed >= c.consumed + d.consumed + c.released + d.released
      AND c.transaction_committed + d.transaction_committed >= c.transaction_consumed + d.transaction_consumed
        + c.transaction_released + d.transaction_released
    RETURNING c.version
  ), settled AS (
    SELECT 1 FROM complete WHERE (SELECT count(*) FROM drawn) = (SELECT count(*) FROM drawing)
  ), posted AS (
    INSERT INTO ledger_posting (id, kind, effective_date, posted_at, posted_by, description, reverses_id, fund_id,
      document_date, reference)
    SELECT $3::uuid, $4::text, $5::date, $6::timestamptz, $7::uuid, $8::text, $9::uuid, (SELECT fund_id FROM held LIMIT 1),
      $13::date, $14::text FROM settled
    RETURNING id, fund_id
  ), entered AS (
    INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount,
      transaction_amount, transaction_currency, rate, rate_date, rate_source, base_amount, effective_date, posted_at,
      activity_id, commitment_id, reverses_id, reversed_type)
    SELECT e.id, p.id, e.sequence, e.type, e.line_id, e.control_id, p.fund_id, e.amount, e.transaction, e.currency, e.rate,
      e.rate_date, e.rate_source, e.base, $5::date, $6::timestamptz, e.activity_id, e.commitment_id, e.reverses_id,
      e.reversed_type
    FROM posted p, jsonb_to_recordset($10::jsonb) AS e(id uuid, sequence int, type text, line_id uuid, control_id uuid,
      amount numeric, transaction numeric, currency text, rate numeric, rate_date date, rate_source text, base numeric,
      activity_id uuid, commitment_id uuid, reverses_id uuid, reversed_type text)
    RETURNING 1
  )
  SELECT (SELECT count(*)::int FROM asked) AS asked, (SELECT count(*)::int FROM moved) AS moved,
    (SELECT count(*)::int FROM drawing) AS drawn_asked, (SELECT count(*)::int FROM drawn) AS drawn,
    (SELECT count(*)::int FROM entered) AS entered,
    (SELECT min(available) FROM moved) AS available, (SELECT max(version) FROM drawn) AS version`;

/** The parameters of `POST`, in order. */
export function postParameters(posting: Posting, facts: PostingFacts): readonly unknown[] {
  return [
    JSON.stringify(controlMovements(posting).map(movementRow)),
    JSON.stringify(drawings(posting)),
    posting.id,
    posting.kind,
    posting.effectiveDate,
    facts.postedAt,
    facts.postedBy,
    posting.description,
    posting.reversesId,
    JSON.stringify(posting.entries.map((entry, index) => entryRow(posting, entry, index + 1, facts))),
    facts.businessDate,
    facts.mayPostLate,
    posting.documentDate ?? null,
    posting.reference ?? null,
  ];
}

function drawings(posting: Posting): object[] {
  return commitmentMovements(posting).map(({ transaction, ...movement }) => ({
    ...movementRow(movement),
    ...Object.fromEntries(FIGURES.map((figure) => [`transaction_${figure}`, transaction[figure].toDecimal()])),
    version: posting.commitmentVersion,
  }));
}

/** The columns of an entry, amounts as decimal text. */
export function entryRow(
  posting: Posting,
  entry: PostingEntry,
  sequence: number,
  facts: Pick<PostingFacts, 'newEntryId'>,
) {
  const { movement, transaction } = entry;
  return {
    id: facts.newEntryId(),
    sequence,
    type: movement.type,
    reversed_type: movement.type === 'REVERSAL' ? movement.reversedType : null,
    amount: movement.amount.toDecimal(),
    transaction: transactionOf(entry).toDecimal(),
    currency: transaction?.amount.currency ?? posting.currency,
    rate: transaction?.rate ?? '1',
    rate_date: transaction?.rateDate ?? null,
    rate_source: transaction?.rateSource ?? null,
    base: (transaction?.base ?? movement.amount).toDecimal(),
    line_id: entry.lineId,
    control_id: entry.controlId,
    activity_id: entry.activityId,
    commitment_id: entry.commitmentId,
    reverses_id: entry.reversesId,
  };
}

/** Amounts as decimal text, everything else as it is. */
export function movementRow(movement: object): object {
  return Object.fromEntries(
    Object.entries(movement).map(([name, value]) => [name, value instanceof Money ? value.toDecimal() : value]),
  );
}
