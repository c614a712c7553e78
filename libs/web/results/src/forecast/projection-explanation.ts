import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ExplainedInput, ExplainedSource, NodeTrendView } from '@mizan/shared/contracts';
import { Formats, LanguageChoice, ProblemMessages, problemOf } from '@mizan/web/core';
import { ErrorState, ExplainPanel, Skeleton, type ExplainInput, type ExplainStep } from '@mizan/web/ui';

import { FigureTexts } from '../data/figure-texts';
import { TrendClient, trendUrl } from '../data/trend-client';
import { ExplanationTexts } from '../explanation/explanation-texts';

/** The panel that answers why a course leads where it leads: the line through the reported periods, and its spread. */
@Component({
  selector: 'mz-projection-explanation',
  imports: [ErrorState, ExplainPanel, Skeleton, TranslocoPipe],
  template: `<mz-explain
    [heading]="heading()"
    [caption]="'results.whyTitle' | transloco"
    [subject]="subject()"
    [steps]="steps()"
    [inputs]="inputs()"
    [policy]="policy()"
    [jsonLink]="jsonLink()"
    [labels]="labels()"
    (closed)="closed.emit()"
  >
    @if (trend.error(); as error) {
      <mz-error-state
        [heading]="'words.loadFailed' | transloco"
        [text]="messages.sentence(problemOf(error))"
        [retryLabel]="'words.tryAgain' | transloco"
        (retried)="trend.reload()"
      />
    } @else if (view(); as shown) {
      @if (shown.projection.reason; as reason) {
        <p class="panel__i">{{ 'insight.noProjection.' + reason | transloco }}</p>
      }
    } @else {
      <mz-skeleton [rows]="5" />
    }
  </mz-explain>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectionExplanation {
  readonly nodeId = input.required<string>();
  readonly closed = output<void>();

  private readonly texts = inject(ExplanationTexts);
  private readonly figures = inject(FigureTexts);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  protected readonly trend = inject(TrendClient).trend(this.nodeId);
  protected readonly view = computed<NodeTrendView | null>(() => (this.trend.hasValue() ? this.trend.value() : null));
  protected readonly jsonLink = computed(() => trendUrl(this.nodeId()));
  protected readonly labels = computed(() => ({
    close: this.word('words.close'),
    steps: this.word('results.howComputed'),
    inputs: this.word('forecast.points'),
    exclusions: '',
    json: this.word('results.json'),
  }));
  protected readonly heading = computed(() => {
    const expected = this.view()?.projection.expected ?? null;
    return `${this.word('insight.projection')} ${this.figure(expected)}`;
  });
  protected readonly subject = computed(() => {
    this.language.current();
    const view = this.view();
    return view && { code: view.code, text: this.formats.text(view.shortTitle).text };
  });
  protected readonly policy = computed(() => {
    this.language.current();
    const view = this.view();
    return view === null ? '' : this.texts.policy(view.projection.explanation.policy);
  });
  protected readonly steps = computed<readonly ExplainStep[]>(() => {
    const view = this.view();
    if (view === null || view.projection.expected === null) return [];
    const { expected, low, high, shortBy, shortShare } = view.projection;
    const spread = view.projection.explanation.steps.find(({ name }) => name === 'spread')?.value ?? null;
    const step = (name: string, result: string | null): ExplainStep[] =>
      result === null
        ? []
        : [
            {
              name: this.word(`forecast.steps.${name}.name`),
              figures: '',
              result,
              words: this.word(`forecast.steps.${name}.words`),
            },
          ];
    return [
      ...step('projected', this.figure(expected)),
      ...step('spread', this.figure(spread)),
      ...step('band', `${this.figure(low)} – ${this.figure(high)}`),
      ...step('shortBy', shortBy === null ? null : this.figure(shortBy)),
      ...step('shortShare', shortShare === null ? null : this.formats.percent(shortShare)),
    ];
  });
  protected readonly inputs = computed<readonly ExplainInput[]>(() =>
    (this.view()?.projection.explanation.inputs ?? [])
      .filter(({ label }) => label === 'pointValue')
      .map((point) => this.point(point)),
  );

  private point({ value, source }: ExplainedInput): ExplainInput {
    const isNode = source?.kind === 'node' && source.id !== null;
    return {
      what: source?.period ? this.figures.period(source.period) : '',
      code: source?.code ?? '',
      link: linkOf(source),
      // A point of an outcome is explained as it stood at the end of its period.
      ...(isNode ? { queryParams: { explain: source.id, period: source.period, about: null } } : {}),
      note: source?.date ? this.formats.date(source.date) : '',
      value: this.figure(value),
    };
  }

  private figure(value: string | null): string {
    this.language.current();
    return this.figures.value(value, this.view()?.indicator?.kind ?? 'milestone', 2);
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}

function linkOf(source: ExplainedSource | null): readonly unknown[] | null {
  if (source === null || source.id === null) return null;
  return [source.kind === 'report' ? '/results/reports' : '/results/outcomes', source.id];
}
