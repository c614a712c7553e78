import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { EXECUTION_GROUPINGS, PDF_MOST_ROWS, type BudgetReportName } from '@mizan/shared/contracts';
import { CurrentPlan, Formats, LanguageChoice, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import {
  EmptyState,
  ErrorState,
  FilterBar,
  FilterSelect,
  Icon,
  PageHeader,
  Skeleton,
  type Crumb,
  type FilterOption,
} from '@mizan/web/ui';

import { BudgetReportClient, reportFile, type AskedReport } from './budget-report-client';
import { ReportTable } from './report-table';

/** One report of money: on the screen as in its files. Filters live in the address. */
@Component({
  selector: 'mz-budget-report-page',
  imports: [EmptyState, ErrorState, FilterBar, FilterSelect, Icon, PageHeader, ReportTable, Skeleton, TranslocoPipe],
  templateUrl: './budget-report-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetReportPage {
  readonly name = input.required<BudgetReportName>();
  readonly by = input<string>();
  readonly year = input<string>();
  readonly projectId = input<string>();
  readonly asOf = input<string>();

  private readonly client = inject(BudgetReportClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;
  protected readonly pdfLimit = PDF_MOST_ROWS;

  /** Contributions are reported whole: they belong to no year. */
  protected readonly isNarrowed = computed(() => this.name() !== 'contributions');
  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  protected readonly shownBy = computed(() => this.by() ?? EXECUTION_GROUPINGS[0]);
  protected readonly today = computed(() => this.session.clock()?.businessDate ?? '');
  protected readonly firstDay = computed(() => this.current.plan()?.startsOn ?? '');
  private readonly asked = computed<AskedReport | null>(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    const plan = { planId, language: this.language.current(), asOf: this.asOf() ?? '' };
    if (!this.isNarrowed()) return { ...plan, year: '', projectId: '', by: '' };
    return {
      ...plan,
      year: this.shownYear() === 'all' ? '' : this.shownYear(),
      projectId: this.projectId() ?? '',
      by: this.name() === 'execution' ? this.shownBy() : '',
    };
  });
  protected readonly report = this.client.report(this.name, this.asked);
  private readonly control = this.client.projects(this.current.planId);
  protected readonly excelLink = computed(() => reportFile(this.name(), 'xlsx', this.asked()));
  protected readonly pdfLink = computed(() => reportFile(this.name(), 'pdf', this.asked()));

  protected readonly crumbs = computed<readonly Crumb[]>(() => [
    { label: this.word('budgetReports.title'), link: '/reports' },
    { label: this.word(`budgetReports.names.${this.name()}`) },
  ]);
  protected readonly byOptions = computed<readonly FilterOption[]>(() =>
    EXECUTION_GROUPINGS.map((value) => ({ value, label: this.word(`budgetReports.groupings.${value}`) })),
  );
  protected readonly yearOptions = computed<readonly FilterOption[]>(() => [
    { value: 'all', label: this.word('budgetReports.wholePlan') },
    ...this.current.years().map((year) => ({ value: String(year), label: String(year) })),
  ]);
  protected readonly projectOptions = computed<readonly FilterOption[]>(() => [
    { value: '', label: this.word('words.all') },
    ...(this.control.hasValue() ? this.control.value().rows : []).map(({ projectId, code, shortTitle }) => ({
      value: projectId,
      label: `${code} ${this.formats.text(shortTitle).text}`,
    })),
  ]);

  protected chooseDay(event: Event): void {
    if (event.target instanceof HTMLInputElement) void this.current.filter({ asOf: event.target.value || null });
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
