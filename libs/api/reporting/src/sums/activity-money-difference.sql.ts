const FIGURES = {
  reserved: "'RESERVATION', 'RESERVATION_RELEASE'",
  committed: "'COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION'",
  paid: "'PAYMENT', 'REFUND', 'FX_DIFFERENCE'",
} as const;

const RECOMPUTED = `
  SELECT e.activity_id, e.fund_id, extract(year FROM min(e.effective_date))::int AS year, ${Object.entries(FIGURES)
    .map(
      ([figure, types]) =>
        `coalesce(sum(e.fund_amount) FILTER (WHERE coalesce(e.reversed_type, e.type) IN (${types})), 0) AS ${figure}`,
    )
    .join(', ')}
  FROM ledger_entry e WHERE e.activity_id IS NOT NULL GROUP BY e.activity_id, e.fund_id`;

/** Kept and recomputed money of activities, where they differ; the year is that of the first entry. */
export const ACTIVITY_MONEY_DIFFERENCES = Object.keys(FIGURES)
  .map(
    (figure) => `SELECT 'activity_money' AS "table", coalesce(m.activity_id, r.activity_id) AS id,
      coalesce(r.year, 0) AS year, '${figure}' AS figure, coalesce(m.${figure}, 0)::text AS stored,
      coalesce(r.${figure}, 0)::text AS recomputed
    FROM activity_money m FULL JOIN (${RECOMPUTED}) r ON r.activity_id = m.activity_id AND r.fund_id = m.fund_id
    WHERE coalesce(m.${figure}, 0) <> coalesce(r.${figure}, 0)`,
  )
  .join(' UNION ALL ');
