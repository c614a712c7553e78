import type { CurrencyCode } from '@mizan/shared/money';

import { balanceSteps, BUCKET_COLUMNS } from './balance-steps.sql';
import { entryRow, movementRow } from './post.sql';
import { controlMovements, type Posting, type PostingEntry } from './posting';

/** A new document of one line with all that is written when it is made; ids are known before. */
export interface NewCommitmentPosting {
  readonly posting: Posting & { readonly entries: readonly [PostingEntry & { readonly commitmentId: string }] };
  readonly document: {
    readonly year: number;
    readonly kind: string;
    readonly supplier: string;
    readonly dueDate: string | null;
    /** In which it was agreed. */
    readonly currency: CurrencyCode;
    readonly rate: string;
    readonly rateDate: string | null;
    readonly rateSource: string | null;
  };
  /** What the audit says of it; its code is added. */
  readonly trace: { readonly action: string; readonly after: object };
  /** Null where the request came without a key. */
  readonly claim: { readonly key: string; readonly hash: string } | null;
  readonly answer: object;
  readonly actor: { readonly userId: string; readonly name: string };
  readonly requestId: string;
  readonly businessDate: string;
  readonly mayPostLate: boolean;
}

/**
 * Writes new documents of one line ($1), each with its code, entries, audit and stored answer, and moves their control keys
 * ($2, added up), on one business date ($4): at once and all, or not at all. Posting without its fund is refused by the
 * table, and with it the whole statement: when an activity is not one that money is already committed for, and when any
 * balance does not allow what all take together. A key that was used before is refused by its own table. Locked in the order of the usual way: keys,
 * activities, numbers, balances.
 */
export const NEW_COMMITMENTS = `
  WITH item AS (
    SELECT i.*, 'commitment:' || i.year AS scope, row_number() OVER (PARTITION BY i.year ORDER BY i.position) AS place,
      count(*) OVER (PARTITION BY i.year) AS places
    FROM json_to_recordset($1::json) AS i(position int, id uuid, posting_id uuid, year int, kind text, posting_kind text,
      supplier text, description text, reference text, due_date date, fund_currency text, currency text, rate numeric,
      rate_date date, rate_source text, action text, after jsonb, audit_id uuid, key text, hash text, answer json,
      user_id uuid, user_name text, request_id text, entry_id uuid, entry_type text, line_id uuid, control_id uuid,
      amount numeric, transaction numeric, entry_currency text, entry_rate numeric, entry_rate_date date,
      entry_rate_source text, base numeric, activity_id uuid)
  ), asked AS (
    SELECT * FROM json_to_recordset($2::json) AS a("controlId" uuid, ${BUCKET_COLUMNS})
  ), claimed AS (
    INSERT INTO idempotency_key (key, user_id, request_hash, status, body, created_at)
    SELECT key, user_id, hash, 0, answer, $3::timestamptz FROM item WHERE key IS NOT NULL ORDER BY user_id, key
    RETURNING 1
  ), at_work AS (
    SELECT a.id FROM activity a
    WHERE (SELECT count(*) FROM claimed) IS NOT NULL AND a.id = ANY (ARRAY(SELECT DISTINCT activity_id FROM item))
      AND a.status NOT IN ('planned', 'cancelled', 'overtaken')
    ORDER BY a.id FOR NO KEY UPDATE
  ), numbered AS (
    INSERT INTO code_counter (scope, last) SELECT scope, count(*) FROM item
    WHERE (SELECT count(*) FROM at_work) = (SELECT count(DISTINCT activity_id) FROM item) GROUP BY scope ORDER BY scope
    ON CONFLICT (scope) DO UPDATE SET last = code_counter.last + excluded.last RETURNING scope, last
  ), ${balanceSteps({ effectiveDate: '$4', businessDate: '$4', mayPostLate: '$5', after: 'EXISTS (SELECT 1 FROM numbered)' })}, complete AS (
    SELECT 1 WHERE (SELECT count(*) FROM moved) = (SELECT count(*) FROM asked)
  ), coded AS (
    SELECT i.*, 'C-' || lpad((i.year % 100)::text, 2, '0') || '-' || lpad(v.number::text, greatest(3, length(v.number::text)), '0') AS code
    FROM item i JOIN numbered n ON n.scope = i.scope CROSS JOIN LATERAL (SELECT n.last - i.places + i.place AS number) v, complete
  ), made AS (
    INSERT INTO commitment (id, code, line_id, activity_id, kind, supplier, description, reference, due_date, fund_currency,
      currency, rate, rate_date, rate_source, effective_date, reserved, committed, transaction_reserved,
      transaction_committed, version, created_at, created_by)
    SELECT c.id, c.code, c.line_id, c.activity_id, c.kind, c.supplier, c.description, c.reference, c.due_date,
      c.fund_currency, c.currency, c.rate, c.rate_date, c.rate_source, $4::date, r.reserved * c.amount,
      (1 - r.reserved) * c.amount, r.reserved * c.transaction, (1 - r.reserved) * c.transaction, 1, $3::timestamptz, c.user_id
    FROM coded c CROSS JOIN LATERAL (SELECT CASE c.entry_type WHEN 'RESERVATION' THEN 1 ELSE 0 END AS reserved) r
  ), posted AS (
    INSERT INTO ledger_posting (id, kind, effective_date, posted_at, posted_by, description, fund_id, reference)
    SELECT i.posting_id, i.posting_kind, $4::date, $3::timestamptz, i.user_id, i.description,
      CASE WHEN EXISTS (SELECT 1 FROM complete) THEN h.fund_id END, i.reference
    FROM item i LEFT JOIN held h ON h.id = i.control_id
    RETURNING id, fund_id
  ), entered AS (
    INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount,
      transaction_amount, transaction_currency, rate, rate_date, rate_source, base_amount, effective_date, posted_at,
      activity_id, commitment_id)
    SELECT i.entry_id, p.id, 1, i.entry_type, i.line_id, i.control_id, p.fund_id, i.amount, i.transaction, i.entry_currency,
      i.entry_rate, i.entry_rate_date, i.entry_rate_source, i.base, $4::date, $3::timestamptz, i.activity_id, i.id
    FROM posted p JOIN item i ON i.posting_id = p.id ORDER BY i.activity_id
  ), audited AS (
    INSERT INTO audit_event (id, at, actor_id, actor, action, entity, entity_id, after, request_id)
    SELECT c.audit_id, $3::timestamptz, c.user_id, c.user_name, c.action, 'commitment', c.id,
      c.after || jsonb_build_object('code', c.code), c.request_id FROM coded c
  )
  SELECT count(*)::int AS made FROM posted`;

/** The parameters of `NEW_COMMITMENTS`; all are of the business date of the first, and late if that one may be. */
export function newCommitmentsParameters(
  commitments: readonly NewCommitmentPosting[],
  { at, newId }: { readonly at: Date; readonly newId: () => string },
): readonly unknown[] {
  const [first] = commitments;
  const items = commitments.map((commitment, index) => itemOf(commitment, index, newId));
  return [JSON.stringify(items), JSON.stringify(movementsOf(commitments)), at, first?.businessDate, first?.mayPostLate];
}

function itemOf(commitment: NewCommitmentPosting, position: number, newId: () => string): object {
  const { posting, document, trace, claim, actor } = commitment;
  const [entry] = posting.entries;
  const row = entryRow(posting, entry, 1, { newEntryId: newId });
  return {
    position,
    id: entry.commitmentId,
    posting_id: posting.id,
    posting_kind: posting.kind,
    reference: posting.reference ?? null,
    fund_currency: posting.currency,
    year: document.year,
    kind: document.kind,
    supplier: document.supplier,
    description: posting.description,
    due_date: document.dueDate,
    currency: document.currency,
    rate: document.rate,
    rate_date: document.rateDate,
    rate_source: document.rateSource,
    action: trace.action,
    after: trace.after,
    audit_id: newId(),
    key: claim?.key ?? null,
    hash: claim?.hash ?? null,
    answer: commitment.answer,
    user_id: actor.userId,
    user_name: actor.name,
    request_id: commitment.requestId,
    entry_id: row.id,
    entry_type: row.type,
    line_id: row.line_id,
    control_id: row.control_id,
    amount: row.amount,
    transaction: row.transaction,
    entry_currency: row.currency,
    entry_rate: row.rate,
    entry_rate_date: row.rate_date,
    entry_rate_source: row.rate_source,
    base: row.base,
    activity_id: row.activity_id,
  };
}

/** What all of them together add to each control key; keys of several funds have amounts in several currencies. */
function movementsOf(commitments: readonly NewCommitmentPosting[]): object[] {
  const entries = commitments.flatMap(({ posting }) => posting.entries.map((entry) => ({ entry, posting })));
  const controls = [...new Set(entries.map(({ entry }) => entry.controlId))];
  return controls.flatMap((controlId) => {
    const own = entries.filter(({ entry }) => entry.controlId === controlId);
    const [first] = own;
    if (!first) return [];
    const together = { currency: first.posting.currency, entries: own.map(({ entry }) => entry) };
    return controlMovements(together).map(movementRow);
  });
}
