import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { FinanceFigures, ProjectFigures } from '@mizan/shared/contracts';
import { Formats, LanguageChoice } from '@mizan/web/core';
import { Chart, type ChartMark, type ChartSeries } from '@mizan/web/ui';

const BUCKETS = ['allotted', 'committed', 'paid'] as const;
const TOKENS = { allotted: '--mz-money-reserved', committed: '--mz-money-committed', paid: '--mz-money-paid' } as const;

/** A project with money. */
interface FundedProject extends ProjectFigures {
  readonly finance: FinanceFigures;
}

/** What was allotted, is committed and was paid by project; each bar leads to its entries in the ledger. */
@Component({
  selector: 'mz-budget-chart',
  imports: [Chart, TranslocoPipe],
  templateUrl: './budget-chart.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetChart {
  readonly projects = input.required<readonly ProjectFigures[]>();
  readonly planId = input.required<string>();
  /** Empty for the whole plan. */
  readonly year = input.required<string>();
  /** Whether the reader may open the ledger. */
  readonly mayOpen = input.required<boolean>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  protected readonly funded = computed(() => this.projects().filter(isFunded));
  protected readonly offBudget = computed(() => this.projects().filter(({ isOffBudget }) => isOffBudget));
  protected readonly direction = computed(() => (this.language.current() === 'ar' ? 'rtl' : 'ltr'));
  protected readonly labels = computed(() => this.funded().map(({ code }) => code));
  protected readonly series = computed<readonly ChartSeries[]>(() =>
    BUCKETS.map((bucket) => ({
      label: this.word(`dashboard.buckets.${bucket}`),
      // Heights on a screen; what is read is the exact amount beside them.
      values: this.funded().map(({ finance }) => Number(finance[bucket].amount)),
      display: this.funded().map(({ finance }) => this.formats.amount(finance[bucket].amount)),
      token: TOKENS[bucket],
    })),
  );
  protected readonly sentence = computed(() =>
    this.funded()
      .map(({ code, finance }) =>
        this.word('dashboard.budgetSaid', {
          code,
          revised: this.formats.money(finance.revised),
          paid: this.formats.money(finance.paid),
        }),
      )
      .join(' '),
  );
  protected readonly formatAxis = computed(() => {
    this.language.current();
    return (value: number): string => this.formats.decimal(value / 1000);
  });

  protected open({ seriesIndex, index }: ChartMark): void {
    const project = this.funded()[index];
    const bucket = BUCKETS[seriesIndex];
    if (!project || !bucket) return;
    const queryParams = { plan: this.planId(), year: this.year() || 'all', projectId: project.nodeId, bucket };
    void this.router.navigate(['/budget/ledger'], { queryParams });
  }

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}

function isFunded(project: ProjectFigures): project is FundedProject {
  return project.finance !== null;
}
