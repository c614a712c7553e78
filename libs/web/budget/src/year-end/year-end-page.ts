import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { YearEndView } from '@mizan/shared/contracts';
import {
  CurrentPlan,
  InstantPipe,
  MoneyPipe,
  ProblemMessages,
  Sending,
  SessionStore,
  newRequestKey,
  problemOf,
} from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, Skeleton, Toasts } from '@mizan/web/ui';
import { firstValueFrom, type Observable } from 'rxjs';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { YearEndClient } from '../data/year-end-client';
import { ChecklistItems } from '../periods/checklist-items';
import { YearEndDecisions } from './year-end-decisions';
import { YearEndDialog } from './year-end-dialog';
import { YearEndFund } from './year-end-fund';

/** The end of a year: its rehearsal on any day, decisions and approval, the closing, and the register of what was carried. */
@Component({
  selector: 'mz-year-end-page',
  imports: [
    BudgetSections,
    ChecklistItems,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    InstantPipe,
    MoneyPipe,
    PageHeader,
    Skeleton,
    TranslocoPipe,
    YearEndDialog,
    YearEndFund,
  ],
  templateUrl: './year-end-page.html',
  providers: [CurrentPlan, BudgetChoices, Sending, YearEndDecisions],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearEndPage {
  readonly year = input<string>();

  private readonly client = inject(YearEndClient);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly decisions = inject(YearEndDecisions);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly dialog = signal<'closing' | 'reopening' | null>(null);
  /** A year; what ends is one of them. */
  protected readonly shownYear = computed(() => {
    const asked = this.year() ?? this.current.yearOfToday();
    return asked === 'all' ? String(this.current.years()[0] ?? '') : asked;
  });
  protected readonly years = computed(() => this.choices.years().filter(({ value }) => value !== 'all'));
  protected readonly yearEnd = this.client.yearEnd(this.shownYear);
  protected readonly mayPrepare = computed(() => this.session.may('budget:prepare-year-end'));
  protected readonly mayClose = computed(() => this.session.may('budget:close-period'));

  protected isOpen({ state }: YearEndView): boolean {
    return this.mayPrepare() && (state === 'open' || state === 'prepared');
  }

  /** Who did what, and when, as far as it has come. */
  protected acts({ prepared, approved, closed }: YearEndView) {
    return [
      { name: 'prepared', act: prepared },
      { name: 'approved', act: approved },
      { name: 'closed', act: closed },
    ].flatMap(({ name, act }) => (act === null ? [] : [{ name, act }]));
  }

  protected picked(year: string): void {
    this.decisions.discard();
    this.sending.clear();
    this.current.filter({ year });
  }

  protected keep(shown: YearEndView): Promise<void> {
    return this.run(this.client.decide(shown, this.decisions.request(shown), newRequestKey()), 'yearEnd.savedToast');
  }

  protected approve(shown: YearEndView): Promise<void> {
    return this.run(this.client.step(shown, 'approval', null, newRequestKey()), 'yearEnd.approvedToast');
  }

  protected giveBack(shown: YearEndView): Promise<void> {
    return this.run(this.client.step(shown, 'return', null, newRequestKey()), 'yearEnd.returnedToast');
  }

  protected taken(step: 'closing' | 'reopening'): void {
    this.dialog.set(null);
    this.said(step === 'closing' ? 'yearEnd.closedToast' : 'yearEnd.reopenedToast');
    this.yearEnd.reload();
  }

  private async run(request: Observable<unknown>, said: string): Promise<void> {
    await this.sending.send(async () => {
      await firstValueFrom(request);
      this.decisions.discard();
      this.said(said);
    });
    this.yearEnd.reload();
  }

  private said(key: string): void {
    this.toasts.show(this.transloco.translate(key, { year: this.shownYear() }));
  }
}
