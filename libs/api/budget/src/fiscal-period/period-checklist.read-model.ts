import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import type {
  ChecklistCode,
  FiscalPeriodView,
  PeriodChecklistItemView,
  PeriodChecklistView,
} from '@mizan/shared/contracts';

import { BalanceVerification } from '../posting/balance-verification';
import { CHECKLIST } from './period-checklist.sql';

/** A part of a fiscal year that is to be closed; days are included. */
export interface ClosingSpan {
  readonly year: number;
  readonly since: string;
  readonly until: string;
  /** Months before it must be closed: 1 for none of them. */
  readonly month: number;
}

type Counted = Exclude<
  ChecklistCode,
  'figures-differ' | 'key-overdrawn' | 'last-month-closed' | 'next-year-closed' | 'year-not-over'
>;

/** What keeps a period from being closed; everything else only warns. */
const BLOCKING: readonly ChecklistCode[] = [
  'earlier-open',
  'payments-unmatched',
  'virements-undecided',
  'figures-differ',
  'key-overdrawn',
  'last-month-closed',
  'next-year-closed',
];

const LINKS: Readonly<Partial<Record<ChecklistCode, (year: number) => string>>> = {
  'earlier-open': (year) => `/budget/months?year=${year}`,
  'payments-unmatched': () => '/budget/payments?state=unmatched',
  'virements-undecided': (year) => `/budget/virements?state=requested&year=${year}`,
  'reservations-overdue': (year) => `/budget/commitments?state=reserved&year=${year}`,
  'commitments-overdue': (year) => `/budget/commitments?state=open&year=${year}`,
  'overrides-expired': (year) => `/budget/rules?year=${year}`,
  'rates-missing': (year) => `/budget/rates?year=${year}`,
  'rates-unlocked': (year) => `/budget/rates?year=${year}`,
  'last-month-closed': (year) => `/budget/months?year=${year}`,
  'next-year-closed': (year) => `/budget/months?year=${year + 1}`,
  'key-overdrawn': (year) => `/budget?year=${year}`,
};

/** What there is to look at before a period is closed. */
@Injectable()
export class PeriodChecklistReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly verification: BalanceVerification,
  ) {}

  /** The checklist of a month. */
  async of({ id, year, month }: Pick<FiscalPeriodView, 'id' | 'year' | 'month'>): Promise<PeriodChecklistView> {
    const span = monthOf(year, month);
    const items = await this.items(span);
    return { periodId: id, year, month, until: span.until, items, isBlocked: isBlocked(items) };
  }

  /** What is open in a part of a year: the same things for a month and for the whole of it. */
  async items(span: ClosingSpan): Promise<PeriodChecklistItemView[]> {
    const { year, since, until, month } = span;
    const [rows, differences] = await Promise.all([
      this.database.query<Record<Counted, number>>(CHECKLIST, [
        year,
        since,
        until,
        await this.clock.businessDate(),
        month,
      ]),
      this.verification.differences(),
    ]);
    const [counts] = rows;
    if (!counts) throw new Error('A checklist has no row.');
    const counted = (code: Counted): PeriodChecklistItemView => checklistItem(code, counts[code], year);
    return [
      ...(month > 1 ? [counted('earlier-open')] : []),
      counted('payments-unmatched'),
      counted('virements-undecided'),
      checklistItem('figures-differ', differences.length, year),
      counted('reservations-overdue'),
      counted('commitments-overdue'),
      counted('overrides-expired'),
      counted('rates-missing'),
      counted('rates-unlocked'),
    ];
  }
}

/** An item with its weight and the address where it is dealt with. */
export function checklistItem(code: ChecklistCode, count: number, year: number): PeriodChecklistItemView {
  return { code, count, isBlocking: BLOCKING.includes(code), link: LINKS[code]?.(year) ?? null };
}

/** Whether something of it keeps the period open. */
export function isBlocked(items: readonly PeriodChecklistItemView[]): boolean {
  return items.some(({ count, isBlocking }) => isBlocking && count > 0);
}

/** What a refusal says of the items that block: their codes and counts. */
export function blockingOf(items: readonly PeriodChecklistItemView[]): { readonly items: readonly object[] } {
  const open = items.filter(({ count, isBlocking }) => isBlocking && count > 0);
  return { items: open.map(({ code, count }) => ({ code, count })) };
}

/** The whole of a fiscal year. */
export function wholeYear(year: number): ClosingSpan {
  return { year, since: `${year}-01-01`, until: `${year}-12-31`, month: 1 };
}

function monthOf(year: number, month: number): ClosingSpan {
  const since = `${year}-${String(month).padStart(2, '0')}-01`;
  const until = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { year, since, until, month };
}
