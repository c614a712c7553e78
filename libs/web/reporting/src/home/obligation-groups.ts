import type { ObligationView } from '@mizan/shared/contracts';

export const OBLIGATION_GROUPS = ['late', 'week', 'later'] as const;
export type ObligationGroup = (typeof OBLIGATION_GROUPS)[number];

/** An obligation with its distance from today in days; less than zero is late. */
export interface DatedObligation extends ObligationView {
  readonly days: number;
}

const DAY = 86_400_000;
const WEEK = 7;

/** Obligations by urgency, in their order; groups without any are left out. Days are YYYY-MM-DD. */
export function groupsOf(
  obligations: readonly ObligationView[],
  today: string,
): readonly { readonly group: ObligationGroup; readonly rows: readonly DatedObligation[] }[] {
  const dated = obligations.map((one) => ({ ...one, days: daysBetween(today, one.dueOn) }));
  return OBLIGATION_GROUPS.map((group) => ({
    group,
    rows: dated.filter(({ days }) => groupOf(days) === group),
  })).filter(({ rows }) => rows.length > 0);
}

function groupOf(days: number): ObligationGroup {
  if (days < 0) return 'late';
  return days <= WEEK ? 'week' : 'later';
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
