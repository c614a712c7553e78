const FIGURES = {
  committed: "'COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION'",
  paid: "'PAYMENT', 'REFUND', 'FX_DIFFERENCE'",
} as const;

const RECOMPUTED = `
  SELECT l.area_id, c.year, ${Object.entries(FIGURES)
    .map(
      ([figure, types]) =>
        `coalesce(sum(e.fund_amount) FILTER (WHERE coalesce(e.reversed_type, e.type) IN (${types})), 0) AS ${figure}`,
    )
    .join(', ')}
  FROM ledger_entry e JOIN budget_line l ON l.id = e.line_id JOIN control_balance c ON c.id = e.control_id
    JOIN fund f ON f.id = e.fund_id AND f.kind = 'regular'
  WHERE l.area_id IS NOT NULL GROUP BY l.area_id, c.year`;

/** Kept and recomputed money of areas, where they differ; an area and year without money may have no row. */
export const AREA_MONEY_DIFFERENCES = Object.keys(FIGURES)
  .map(
    (figure) => `SELECT 'area_money' AS "table", coalesce(m.area_id, r.area_id) AS id, coalesce(m.year, r.year) AS year,
      '${figure}' AS figure, coalesce(m.${figure}, 0)::text AS stored, coalesce(r.${figure}, 0)::text AS recomputed
    FROM area_money m FULL JOIN (${RECOMPUTED}) r ON r.area_id = m.area_id AND r.year = m.year
    WHERE coalesce(m.${figure}, 0) <> coalesce(r.${figure}, 0)`,
  )
  .join(' UNION ALL ');
