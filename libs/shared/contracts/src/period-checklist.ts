import type { IsoDate, Uuid } from './wire';

export const CHECKLIST_CODES = [
  'earlier-open',
  'payments-unmatched',
  'virements-undecided',
  'figures-differ',
  'reservations-overdue',
  'commitments-overdue',
  'overrides-expired',
  'rates-missing',
  'rates-unlocked',
  'key-overdrawn',
  'last-month-closed',
  'next-year-closed',
  'year-not-over',
] as const;
export type ChecklistCode = (typeof CHECKLIST_CODES)[number];

/** Something to look at before a period is closed. */
export interface PeriodChecklistItemView {
  readonly code: ChecklistCode;
  /** How many there are; an item with none is settled. */
  readonly count: number;
  /** Whether the period cannot be closed with it; otherwise it only warns. */
  readonly isBlocking: boolean;
  /** The address of the web where it is dealt with; null where there is none. */
  readonly link: string | null;
}

/** What there is to look at before a month is closed. */
export interface PeriodChecklistView {
  readonly periodId: Uuid;
  readonly year: number;
  readonly month: number;
  /** The last day of the period, which things are counted up to. */
  readonly until: IsoDate;
  readonly items: readonly PeriodChecklistItemView[];
  readonly isBlocked: boolean;
}
