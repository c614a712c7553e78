/** Whose money a report is of, and until which day; `units` is the scope of the reader and never left out. */
export interface ReportScope {
  readonly units: readonly string[];
  readonly planId: string;
  /** The last day whose entries count, YYYY-MM-DD. */
  readonly asOf: string;
  readonly year: number | null;
  readonly projectId: string | null;
}

/** SQL over the entries `e` of the control balances `b` of the projects `p`: plan, units, day, year, project. */
export const IN_SCOPE = `p.plan_id = $1 AND b.unit_id = ANY($2) AND e.effective_date <= $3
  AND ($4::int IS NULL OR b.year = $4) AND ($5::uuid IS NULL OR b.project_id = $5)`;

/** The parameters of `IN_SCOPE`. */
export function scopeParameters(scope: ReportScope): readonly unknown[] {
  return [scope.planId, scope.units, scope.asOf, scope.year, scope.projectId];
}
