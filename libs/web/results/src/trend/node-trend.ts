import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { NodeTrendView, ProjectionView } from '@mizan/shared/contracts';
import { Formats, LanguageChoice } from '@mizan/web/core';
import { Trend, type TrendPicture, type TrendRow, type TrendWords } from '@mizan/web/ui';

import { FigureTexts } from '../data/figure-texts';
import { actualPoints, expectedPoints, lastKnown } from './trend-points';

/** The course of a node in its own unit: an outcome as a share of its targets, an indicator in what it counts. */
@Component({
  selector: 'mz-node-trend',
  imports: [RouterLink, Trend],
  template: `<mz-trend
      [picture]="picture()"
      [label]="word('insight.courseOf', { code: trend().code })"
      [sentence]="sentence()"
      [words]="words()"
      [unit]="unit()"
      [heads]="heads()"
      [rows]="rows()"
    />
    @if (!trend().projection.reason) {
      <p>
        <a
          class="why caption trend__why"
          [routerLink]="[]"
          [queryParams]="{ explain: trend().nodeId, about: 'projection', period: null }"
          queryParamsHandling="merge"
          >{{ word('forecast.why') }}</a
        >
      </p>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NodeTrend {
  readonly trend = input.required<NodeTrendView>();

  private readonly formats = inject(Formats);
  private readonly figures = inject(FigureTexts);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);

  protected readonly picture = computed<TrendPicture>(() => {
    const trend = this.trend();
    const today = lastKnown(trend);
    return {
      end: trend.lastYear - trend.firstYear + 1,
      actual: actualPoints(trend),
      expected: expectedPoints(trend),
      projection: drawn(trend.projection),
      todayText: today ? this.figure(today.value) : '',
      targetText: this.word('insight.targetMark', { figure: this.figure(trend.target) }),
      projectionText: this.word('insight.headingMark', { figure: this.figure(trend.projection.expected) }),
      years: yearsOf(trend),
      formatAxis: (value) => this.figure(String(value)),
    };
  });
  protected readonly words = computed<TrendWords>(() => ({
    actual: this.word('results.toDate'),
    expected: this.word('insight.expectedLine'),
    projection: this.word('insight.projection'),
    band: this.word('insight.band'),
    table: this.word('words.showTable'),
    chart: this.word('words.showChart'),
  }));
  protected readonly unit = computed(() => {
    this.language.current();
    const { indicator } = this.trend();
    if (indicator === null || indicator.kind === 'milestone') return this.word('insight.ofTheWay');
    return indicator.unit === null ? '' : this.formats.text(indicator.unit).text;
  });
  protected readonly sentence = computed(() => {
    const trend = this.trend();
    const today = lastKnown(trend);
    const target = this.word('insight.targetSentence', {
      target: this.figure(trend.target),
      year: String(trend.lastYear),
    });
    if (today === null) return `${this.word('insight.nothingYet')} ${target}`;
    const course = this.word('insight.courseSentence', {
      actual: this.figure(today.value),
      expected: this.figure(today.expected),
      date: this.formats.date(today.endsOn),
    });
    return `${course} ${target} ${this.headingSaid()}`;
  });
  protected readonly heads = computed(() => [
    this.word('indicatorReports.period'),
    this.word('results.toDate'),
    this.word('results.expected'),
    ...(this.isRolledUp() ? [this.word('results.names.coverage')] : []),
    this.word('results.light'),
  ]);
  protected readonly rows = computed<readonly TrendRow[]>(() =>
    this.trend().points.map(({ period, value, expected, coverage, light }) => ({
      label: this.figures.period(period),
      cells: [
        this.figure(value),
        this.figure(expected),
        ...(this.isRolledUp() ? [coverage === null ? '–' : this.formats.percent(coverage)] : []),
        this.word(`lights.${light}`),
      ],
    })),
  );
  private readonly isRolledUp = computed(() => this.trend().indicator === null);

  /** Where it leads, or why nothing is said about that. */
  private headingSaid(): string {
    const { projection, lastYear } = this.trend();
    const { expected, low, high, reason, willMiss } = projection;
    if (reason !== null) return this.word(`insight.noProjection.${reason}`);
    return this.word(willMiss ? 'insight.willMissSentence' : 'insight.willReachSentence', {
      expected: this.figure(expected),
      low: this.figure(low),
      high: this.figure(high),
      year: String(lastYear),
    });
  }

  protected word(key: string, params: Record<string, string> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }

  private figure(value: string | null): string {
    this.language.current();
    return this.figures.value(value, this.trend().indicator?.kind ?? 'milestone', 2);
  }
}

/** For drawing only. */
function drawn({ low, expected, high }: ProjectionView): TrendPicture['projection'] {
  if (low === null || expected === null || high === null) return null;
  return { low: Number(low), value: Number(expected), high: Number(high) };
}

/** Each year is named in its middle. */
function yearsOf({ firstYear, lastYear }: NodeTrendView): TrendPicture['years'] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
    at: index + 0.5,
    text: String(firstYear + index),
  }));
}
