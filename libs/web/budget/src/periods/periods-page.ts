import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { FiscalPeriodStatus, FiscalPeriodView } from '@mizan/shared/contracts';
import { monthInTheWay } from '@mizan/shared/ledger';
import { CurrentPlan, InstantPipe, LanguageChoice, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, Skeleton, Toasts } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { ControlClient } from '../data/control-client';
import { CloseDialog } from './close-dialog';
import { ReopenDialog } from './reopen-dialog';

/** What somebody wants to become of a month. */
interface PeriodChange {
  readonly period: FiscalPeriodView;
  readonly status: FiscalPeriodStatus;
}

/** What may become of a month, by what it is. */
const ACTS: Readonly<Record<FiscalPeriodStatus, readonly FiscalPeriodStatus[]>> = {
  open: ['soft-closed', 'closed'],
  'soft-closed': ['closed', 'open'],
  closed: ['open'],
};

/** The months of a fiscal year: which are open, and for whom. */
@Component({
  selector: 'mz-periods-page',
  imports: [
    BudgetSections,
    CloseDialog,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    InstantPipe,
    PageHeader,
    ReopenDialog,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './periods-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeriodsPage {
  readonly year = input<string>();

  private readonly client = inject(ControlClient);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly session = inject(SessionStore);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly changing = signal<PeriodChange | null>(null);
  protected readonly mayClose = computed(() => this.session.may('budget:close-period'));
  /** A year; months are those of one. */
  protected readonly shownYear = computed(() => {
    const asked = this.year() ?? this.current.yearOfToday();
    return asked === 'all' ? String(this.current.years()[0] ?? '') : asked;
  });
  protected readonly years = computed(() => this.choices.years().filter(({ value }) => value !== 'all'));
  protected readonly periods = this.client.periods(this.shownYear);

  protected monthOf({ year, month }: FiscalPeriodView): string {
    const day = new Date(Date.UTC(year, month - 1, 1));
    return new Intl.DateTimeFormat(this.language.current(), { month: 'long', timeZone: 'UTC' }).format(day);
  }

  /** What may become of a month now: more closed, or open again, as far as no other month is in the way. */
  protected actsOf({ month, status }: FiscalPeriodView): readonly FiscalPeriodStatus[] {
    const year = this.periods.hasValue() ? this.periods.value() : [];
    return ACTS[status].filter((after) => monthInTheWay(year, month, after) === null);
  }

  protected act(period: FiscalPeriodView, status: FiscalPeriodStatus): void {
    this.changing.set({ period, status });
  }

  protected changed({ period, status }: PeriodChange): void {
    this.said(period, status);
    this.closed();
  }

  /** Reads the months anew also when nothing was done: what was refused may have been changed by somebody else. */
  protected closed(): void {
    this.changing.set(null);
    this.periods.reload();
  }

  private said(period: FiscalPeriodView, status: FiscalPeriodStatus): void {
    const state = this.transloco.translate<string>(`periods.states.${status}`);
    this.toasts.show(this.transloco.translate('periods.done', { month: this.monthOf(period), state }));
  }
}
