import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MatrixCellView, NodeMeasureView } from '@mizan/shared/contracts';
import {
  DatePipe,
  DecimalPipe,
  Formats,
  LanguageChoice,
  PeriodPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { Bullet, ErrorState, LightBadge, PageHeader, Skeleton, type Crumb } from '@mizan/web/ui';

import { FigurePipe } from '../data/figure-pipes';
import { FigureTexts } from '../data/figure-texts';
import { ReportClient } from '../data/report-client';
import { ResultsClient } from '../data/results-client';
import { TrendClient } from '../data/trend-client';
import { NodeExplanation } from '../explanation/node-explanation';
import { ProjectionExplanation } from '../forecast/projection-explanation';
import { NodeTrend } from '../trend/node-trend';

/** One measurement indicator: how far it is, how it came there, and every report. */
@Component({
  selector: 'mz-indicator-page',
  imports: [
    Bullet,
    DatePipe,
    DecimalPipe,
    ErrorState,
    FigurePipe,
    LightBadge,
    NodeExplanation,
    NodeTrend,
    PageHeader,
    PeriodPipe,
    ProjectionExplanation,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './indicator-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IndicatorPage {
  readonly nodeId = input.required<string>();
  readonly explain = input<string>();
  readonly period = input<string>();
  /** `projection` when it is asked where it leads rather than where it stands. */
  readonly about = input<string>();

  private readonly client = inject(ResultsClient);
  private readonly formats = inject(Formats);
  private readonly figures = inject(FigureTexts);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly language = inject(LanguageChoice);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  protected readonly node = this.client.node(this.nodeId);
  protected readonly progress = this.client.progress(() => ({ nodeId: this.nodeId(), period: '', year: '' }));
  protected readonly trend = inject(TrendClient).trend(this.nodeId);
  private readonly list = inject(ReportClient).list(() =>
    this.node.hasValue() ? { planId: this.node.value().planId, indicatorId: this.nodeId() } : null,
  );
  protected readonly reports = computed(() => {
    const rows = this.list.hasValue() ? this.list.value().rows : [];
    return rows.toSorted((one, other) => other.periodEnd.localeCompare(one.periodEnd));
  });
  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    const results = { label: this.word('results.title'), link: '/results' };
    if (!this.node.hasValue()) return [results];
    const { ancestors, code } = this.node.value();
    const above = ancestors.filter((ancestor) => ancestor.kind === 'area' || ancestor.kind === 'outcome');
    const named = above.map((ancestor) => ({
      label: this.formats.text(ancestor.shortTitle).text,
      link: [ancestor.kind === 'outcome' ? '/results/outcomes' : '/plan', ancestor.id],
    }));
    return [results, ...named, { label: code }];
  });
  protected readonly due = computed<readonly MatrixCellView[]>(() => {
    const measure = this.measure();
    return measure === null ? [] : measure.periods.filter((cell) => cell.isDue);
  });
  protected readonly sentence = computed(() => {
    this.language.current();
    const measure = this.measure();
    if (measure === null) return '';
    const { kind } = measure.indicator;
    return this.word('indicatorReports.courseSentence', {
      actual: this.figures.value(measure.actual, kind),
      target: this.figures.value(measure.target, kind),
      expected: this.figures.value(measure.expected, kind, 1),
    });
  });
  /** The last period that is over and may still be reported on. */
  protected readonly open = computed(
    () => this.due().findLast((cell) => cell.state !== 'approved' && cell.state !== 'submitted') ?? null,
  );

  protected async closeExplanation(): Promise<void> {
    const queryParams = { explain: null, period: null, about: null };
    await this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }

  private measure(): NodeMeasureView | null {
    return this.progress.hasValue() ? this.progress.value().measure : null;
  }

  private word(key: string, params: Record<string, string> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
