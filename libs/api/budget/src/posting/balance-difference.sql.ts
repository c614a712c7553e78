import { BUCKETS, ENTRY_TYPES, type Bucket } from '@mizan/shared/ledger';

const KIND = 'coalesce(e.reversed_type, e.type)';

interface Figure {
  readonly name: string;
  /** The entries that it is made of, as a list in SQL. */
  readonly types: string;
  readonly amount: 'fund_amount' | 'transaction_amount';
  readonly sign: '' | '-';
}

const typesOf = (bucket: Bucket): string =>
  Object.entries(ENTRY_TYPES)
    .filter(([, effect]) => effect.bucket === bucket)
    .map(([type]) => `'${type}'`)
    .join(', ');

const CONTROL_FIGURES = BUCKETS.map((bucket): Figure => ({
  name: bucket,
  types: typesOf(bucket),
  amount: 'fund_amount',
  sign: '',
}));

const COMMITMENT_FIGURES = (
  [
    ['reserved', "'RESERVATION', 'RESERVATION_RELEASE'", ''],
    ['committed', "'COMMITMENT', 'REVALUATION'", ''],
    ['consumed', "'COMMITMENT_CONSUMPTION'", '-'],
    ['released', "'COMMITMENT_RELEASE'", '-'],
  ] as const
).flatMap(([name, types, sign]): Figure[] => [
  { name, types, sign, amount: 'fund_amount' },
  { name: `transaction_${name}`, types, sign, amount: 'transaction_amount' },
]);

/** One pass over the ledger: its sums by key, held against what is stored; only what differs comes back. */
const differences = (table: string, key: string, figures: readonly Figure[]): string => `
  WITH folded AS (
    SELECT e.${key} AS id,
      ${figures.map(({ name, types, amount, sign }) => `coalesce(${sign}sum(e.${amount}) FILTER (WHERE ${KIND} IN (${types})), 0) AS ${name}`).join(',\n      ')}
    FROM ledger_entry e WHERE e.${key} IS NOT NULL GROUP BY e.${key}
  )
  SELECT '${table}' AS "table", s.id, f.figure, f.stored::text, f.recomputed::text
  FROM ${table} s LEFT JOIN folded r ON r.id = s.id CROSS JOIN LATERAL (VALUES
    ${figures.map(({ name }) => `('${name}', s.${name}, coalesce(r.${name}, 0))`).join(',\n    ')}) f (figure, stored, recomputed)
  WHERE f.stored <> f.recomputed ORDER BY s.id, f.figure`;

/** Stored and recomputed buckets of control keys, where they differ. */
export const CONTROL_DIFFERENCES = differences('control_balance', 'control_id', CONTROL_FIGURES);

/** Stored and recomputed figures of commitments, where they differ. */
export const COMMITMENT_DIFFERENCES = differences('commitment', 'commitment_id', COMMITMENT_FIGURES);
