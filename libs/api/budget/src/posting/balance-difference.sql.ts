import { BUCKETS, ENTRY_TYPES, type Bucket } from '@mizan/shared/ledger';

const typesOf = (bucket: Bucket): string =>
  Object.entries(ENTRY_TYPES)
    .filter(([, effect]) => effect.bucket === bucket)
    .map(([type]) => `'${type}'`)
    .join(', ');

const KIND = 'coalesce(e.reversed_type, e.type)';

const RECOMPUTED = BUCKETS.map(
  (bucket) =>
    `SELECT b.id, '${bucket}' AS figure, b.${bucket} AS stored, coalesce(sum(e.fund_amount)
       FILTER (WHERE ${KIND} IN (${typesOf(bucket)})), 0) AS recomputed
     FROM control_balance b LEFT JOIN ledger_entry e ON e.control_id = b.id GROUP BY b.id`,
).join(' UNION ALL ');

/** Stored and recomputed buckets of control keys, where they differ. */
export const CONTROL_DIFFERENCES = `
  SELECT 'control_balance' AS "table", id, figure, stored::text, recomputed::text
  FROM (${RECOMPUTED}) r WHERE stored <> recomputed ORDER BY id, figure`;

const COMMITMENT_FIGURES = [
  ['reserved', "'RESERVATION', 'RESERVATION_RELEASE'", ''],
  ['committed', "'COMMITMENT', 'REVALUATION'", ''],
  ['consumed', "'COMMITMENT_CONSUMPTION'", '-'],
  ['released', "'COMMITMENT_RELEASE'", '-'],
]
  .flatMap(([figure, types, sign]) => [
    [figure, types, sign, 'fund_amount'],
    [`transaction_${figure}`, types, sign, 'transaction_amount'],
  ])
  .map(
    ([figure, types, sign, amount]) =>
      `SELECT c.id, '${figure}' AS figure, c.${figure} AS stored,
         coalesce(${sign}sum(e.${amount}) FILTER (WHERE ${KIND} IN (${types})), 0) AS recomputed
       FROM commitment c LEFT JOIN ledger_entry e ON e.commitment_id = c.id GROUP BY c.id`,
  )
  .join(' UNION ALL ');

/** Stored and recomputed figures of commitments, where they differ. */
export const COMMITMENT_DIFFERENCES = `
  SELECT 'commitment' AS "table", id, figure, stored::text, recomputed::text
  FROM (${COMMITMENT_FIGURES}) r WHERE stored <> recomputed ORDER BY id, figure`;
