import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { NodeProgressView } from '@mizan/shared/contracts';
import { Formats, LanguageChoice, ProblemMessages, TextPipe, problemOf } from '@mizan/web/core';
import { ErrorState, LightBadge, PageHeader, Skeleton, type Crumb } from '@mizan/web/ui';

import { OutcomeClient } from '../data/outcome-client';
import { ResultsClient } from '../data/results-client';
import { TrendClient } from '../data/trend-client';
import { NodeExplanation } from '../explanation/node-explanation';
import { ProjectionExplanation } from '../forecast/projection-explanation';
import { NodeTrend } from '../trend/node-trend';
import { OutcomeArea } from './outcome-area';
import { OutcomeFigures } from './outcome-figures';
import { OutcomeIndicators } from './outcome-indicators';

/** One expected outcome: where it stands in a sentence, how it came there and where it leads, and what it stands on. */
@Component({
  selector: 'mz-outcome-page',
  imports: [
    ErrorState,
    LightBadge,
    NodeExplanation,
    NodeTrend,
    OutcomeArea,
    OutcomeFigures,
    OutcomeIndicators,
    PageHeader,
    ProjectionExplanation,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './outcome-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomePage {
  readonly nodeId = input.required<string>();
  /** The node whose figure the panel explains, and the period when it is that of a point. */
  readonly explain = input<string>();
  readonly period = input<string>();
  /** `projection` when it is asked where it leads rather than where it stands. */
  readonly about = input<string>();

  private readonly client = inject(ResultsClient);
  private readonly outcomes = inject(OutcomeClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  protected readonly node = this.client.node(this.nodeId);
  protected readonly progress = this.client.progress(() => ({ nodeId: this.nodeId(), period: '', year: '' }));
  protected readonly trend = inject(TrendClient).trend(this.nodeId);
  protected readonly planId = computed(() => (this.node.hasValue() ? this.node.value().planId : null));
  protected readonly matrix = this.outcomes.indicators(this.planId, this.nodeId);
  protected readonly figures = this.outcomes.figures(this.planId);
  protected readonly area = computed(() =>
    this.node.hasValue() ? (this.node.value().ancestors.find(({ kind }) => kind === 'area') ?? null) : null,
  );
  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    const results = { label: this.word('results.title'), link: '/results' };
    const area = this.area();
    if (!this.node.hasValue()) return [results];
    const named = area ? [{ label: this.formats.text(area.shortTitle).text, link: ['/plan', area.id] }] : [];
    return [results, ...named, { label: this.node.value().code }];
  });

  /** Score, expectation, pace and coverage in words; why there is none where there is none. */
  protected said({ results, asOf }: NodeProgressView): string {
    const { score, expected, pace, coverage, reason } = results;
    if (score === null) return reason === null ? '' : this.word(`results.reasons.${reason}`);
    return this.word('insight.outcomeSentence', {
      score: this.formats.percent(score),
      expected: expected === null ? '–' : this.formats.percent(expected),
      date: this.formats.date(asOf),
      pace: pace === null ? '–' : this.formats.decimal(pace, 2),
      coverage: coverage === null ? '–' : this.formats.percent(coverage),
    });
  }

  protected reload(): void {
    for (const resource of [this.node, this.progress, this.trend, this.matrix, this.figures]) resource.reload();
  }

  protected async closeExplanation(): Promise<void> {
    const queryParams = { explain: null, period: null, about: null };
    await this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }

  private word(key: string, params: Record<string, string> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
