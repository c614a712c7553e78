import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MatrixCellView } from '@mizan/shared/contracts';
import { CurrentPlan, Formats, LanguageChoice, ProblemMessages, problemOf } from '@mizan/web/core';
import { ErrorState, FormField, PageHeader, Skeleton, type FilterOption } from '@mizan/web/ui';

import { FigureTexts } from '../data/figure-texts';
import { ReportClient } from '../data/report-client';
import { ResultsClient } from '../data/results-client';
import { ReportCard } from './report-card';
import { ReportForm } from './report-form';

/** Enters or corrects the report of an indicator for a period; both stand in the address. */
@Component({
  selector: 'mz-report-entry-page',
  imports: [ErrorState, FormField, PageHeader, ReportCard, ReportForm, Skeleton, TranslocoPipe],
  templateUrl: './report-entry-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportEntryPage {
  readonly indicator = input<string>();
  readonly period = input<string>();

  private readonly client = inject(ResultsClient);
  private readonly formats = inject(Formats);
  private readonly figures = inject(FigureTexts);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  private readonly indicatorId = computed(() => this.indicator() || null);
  protected readonly node = this.client.node(this.indicatorId);
  private readonly matrix = this.client.matrix(this.current.planId, () => '');
  protected readonly progress = this.client.progress(() => {
    const nodeId = this.indicatorId();
    return nodeId === null ? null : { nodeId, period: '', year: '' };
  });
  protected readonly indicatorOptions = computed<readonly FilterOption[]>(() => {
    this.language.current();
    const groups = this.matrix.hasValue() ? this.matrix.value().groups : [];
    return groups
      .flatMap((group) => group.rows)
      .map(({ indicator }) => ({
        value: indicator.id,
        label: `${indicator.code} ${this.formats.text(indicator.shortTitle).text}`,
      }));
  });
  /** Periods that are over and still open; the one in the address whatever its state. */
  private readonly choices = computed<readonly MatrixCellView[]>(() => {
    const periods = (this.progress.hasValue() ? this.progress.value().measure?.periods : null) ?? [];
    return periods.filter((cell) => cell.period === this.period() || (cell.isDue && isOpen(cell))).toReversed();
  });
  protected readonly periodOptions = computed<readonly FilterOption[]>(() => {
    this.language.current();
    return this.choices().map((cell) => ({ value: cell.period, label: this.figures.period(cell.period) }));
  });
  /** The cell of the period in the address, else of the last one that is open. */
  protected readonly cell = computed(() => {
    const choices = this.choices();
    return choices.find((cell) => cell.period === this.period()) ?? choices[0] ?? null;
  });
  protected readonly report = inject(ReportClient).report(() => this.cell()?.reportId ?? null);
  protected readonly isClosed = computed(() => {
    const cell = this.cell();
    return cell !== null && !isOpen(cell);
  });
  /** Milestones that approved reports have reached already. */
  protected readonly reached = computed<ReadonlySet<string>>(() => {
    const inputs = (this.progress.hasValue() ? this.progress.value().explanation?.inputs : null) ?? [];
    return new Set(
      inputs.flatMap(({ label, value, source }) => (label === 'reached' && value === '1' ? [source?.id ?? ''] : [])),
    );
  });
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('results.title'), link: '/results' },
      { label: this.transloco.translate<string>('results.enter') },
    ];
  });

  protected async choose(queryParams: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }

  protected async leave(reportId: string | null): Promise<void> {
    await this.router.navigate(reportId === null ? ['/results'] : ['/results/reports', reportId]);
  }
}

function isOpen({ state }: MatrixCellView): boolean {
  return state !== 'approved' && state !== 'submitted';
}
