export const OPEN_AGES = ['to-30-days', 'to-90-days', 'to-180-days', 'over-180-days'] as const;
/** How long something has been open: 0 to 30 days, 31 to 90, 91 to 180, more. */
export type OpenAge = (typeof OPEN_AGES)[number];

/** The age of what has been open for so many whole days; what begins only later is of the first. */
export function openAge(days: number): OpenAge {
  if (days <= 30) return 'to-30-days';
  if (days <= 90) return 'to-90-days';
  return days <= 180 ? 'to-180-days' : 'over-180-days';
}
