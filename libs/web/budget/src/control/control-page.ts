import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  CurrentPlan,
  DatePipe,
  Formats,
  LanguageChoice,
  ProblemMessages,
  SessionStore,
  problemOf,
} from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, Icon, PageHeader, Skeleton } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetClient, filtersOf, type BudgetChangeKind } from '../data/budget-client';
import { BudgetSections } from '../data/budget-sections';
import { BalanceExplanation } from './balance-explanation';
import { figureNamed, type AskedBalance } from './balance-figures';
import { BudgetChangeDialog } from './budget-change-dialog';
import { BurnUpChart } from './burn-up-chart';
import { BudgetWaterfall } from './budget-waterfall';
import { CommitmentAges } from './commitment-ages';
import { ControlTable } from './control-table';

/** The key of the total in the address of what is explained. */
const TOTAL = 'total';

/** What may still be spent? Year, fund, nature, project, what is opened and what the panel explains live in the address. */
@Component({
  selector: 'mz-control-page',
  imports: [
    BalanceExplanation,
    BudgetChangeDialog,
    BudgetSections,
    BudgetWaterfall,
    BurnUpChart,
    CommitmentAges,
    ControlTable,
    DatePipe,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    Icon,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './control-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ControlPage {
  readonly year = input<string>();
  readonly projectId = input<string>();
  /** The fund; the regular budget when nothing is said. */
  readonly fundId = input<string>();
  /** A nature of expenditure with whatever stands below it. */
  readonly natureId = input<string>();
  /** The area whose activities are shown, or a project for those that stand in none. */
  readonly open = input<string>();
  /** `all` shows what is frozen and reserved, too. */
  readonly columns = input<string>();
  /** The project whose available figure is explained, or `total`. */
  readonly explain = input<string>();
  /** The figure of it; what is available when nothing is said. */
  readonly figure = input<string>();

  private readonly client = inject(BudgetClient);
  protected readonly choices = inject(BudgetChoices);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;
  protected readonly changing = signal<BudgetChangeKind | null>(null);

  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  /** The year as the API wants it: empty for the whole plan. */
  protected readonly askedYear = computed(() => (this.shownYear() === 'all' ? '' : this.shownYear()));
  /** What every part of the page is narrowed to. */
  protected readonly filters = computed(() =>
    filtersOf(this.current.planId(), {
      year: this.askedYear(),
      fundId: this.fundId() ?? '',
      natureId: this.natureId() ?? '',
    }),
  );
  protected readonly control = this.client.control(this.filters);
  protected readonly isYearClosed = computed(() => {
    if (!this.control.hasValue()) return false;
    return this.control
      .value()
      .fiscalYears.some(({ year, status }) => String(year) === this.shownYear() && status === 'closed');
  });
  private readonly isRegular = computed(() => !this.control.hasValue() || this.control.value().fund.isRegular);
  /** Money moves in one year that is open; what is given and taken here is of the regular budget. */
  protected readonly isOpenYear = computed(() => this.askedYear() !== '' && !this.isYearClosed() && this.isRegular());
  /** What is given, taken or frozen is the project's as a whole; the figures of one nature would mislead. */
  protected readonly mayMoveMoney = computed(() => this.isOpenYear() && !this.natureId());
  protected readonly controlled = computed(() =>
    this.control.hasValue() ? this.control.value().rows.filter((row) => !row.isOffBudget || row.balance !== null) : [],
  );
  /** The project in the address, else the first one with money. */
  protected readonly project = computed(() => {
    const rows = this.controlled();
    return rows.find((row) => row.projectId === this.projectId()) ?? rows.find((row) => row.balance !== null) ?? null;
  });
  protected readonly funds = computed(() => {
    this.language.current();
    const funds = this.control.hasValue() ? this.control.value().funds : [];
    return funds.map(({ id, name, isRegular }) => ({
      value: isRegular ? '' : id,
      label: this.formats.text(name).text,
    }));
  });
  protected readonly amountsIn = computed(() => {
    const currency = this.control.hasValue() ? this.control.value().fund.currency : 'USD';
    if (currency === 'USD') return this.word('budget.amountsIn');
    this.language.current();
    return this.transloco.translate<string>('controlTable.amountsIn', { currency });
  });
  protected readonly subject = computed(() => {
    const year = this.askedYear() === '' ? this.word('budget.wholePlan') : this.askedYear();
    return `${this.project()?.code ?? ''} · ${year}`;
  });
  /** The course of one year; of the whole plan there is none. */
  protected readonly burnUp = this.client.burnUp(() => {
    const [project, filters] = [this.project(), this.filters()];
    if (!project?.hasCeiling || project.balance === null || this.askedYear() === '') return null;
    return filters && { ...filters, projectId: project.projectId };
  });
  private readonly openCommitments = this.client.commitments(() => {
    const project = this.project();
    if (project === null || !this.control.hasValue()) return null;
    // Nothing said means the regular budget in the table, but every fund in the list: the fund that is shown is named.
    return filtersOf(this.current.planId(), {
      year: this.askedYear(),
      fundId: this.control.value().fund.id,
      projectId: project.projectId,
      state: 'open',
    });
  });
  protected readonly ages = computed(() => (this.openCommitments.hasValue() ? this.openCommitments.value().ages : []));
  private readonly explanation = viewChild(BalanceExplanation);
  protected readonly explainedProject = computed(() => (this.explain() === TOTAL ? null : (this.explain() ?? null)));
  protected readonly explainedSubject = computed(() => {
    this.language.current();
    const row = this.controlled().find(({ projectId }) => projectId === this.explainedProject());
    return row === undefined ? null : { code: row.code, text: this.formats.text(row.shortTitle).text };
  });

  protected readonly explainedFigure = computed(() => figureNamed(this.figure()));

  protected ask({ projectId, figure }: AskedBalance): void {
    void this.current.filter({ explain: projectId ?? TOTAL, figure: figure === 'available' ? null : figure });
  }

  protected changed(): void {
    this.changing.set(null);
    this.control.reload();
    this.explanation()?.reload();
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
