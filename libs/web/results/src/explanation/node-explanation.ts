import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Formats, LanguageChoice, ProblemMessages, problemOf } from '@mizan/web/core';
import { ErrorState, ExplainPanel, LightBadge, Skeleton } from '@mizan/web/ui';

import { ResultsClient, progressUrl, type ProgressQuestion } from '../data/results-client';
import { ExplanationTexts } from './explanation-texts';

/** The panel that answers why a node's figure is what it is. */
@Component({
  selector: 'mz-node-explanation',
  imports: [ErrorState, ExplainPanel, LightBadge, Skeleton, TranslocoPipe],
  templateUrl: './node-explanation.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NodeExplanation {
  readonly nodeId = input.required<string>();
  /** The period at whose end the figure stood; empty for now. */
  readonly period = input('');
  readonly year = input('');
  readonly closed = output<void>();

  private readonly client = inject(ResultsClient);
  private readonly texts = inject(ExplanationTexts);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  private readonly question = computed<ProgressQuestion>(() => {
    const period = this.period();
    return { nodeId: this.nodeId(), period, year: period === '' ? this.year() : '' };
  });
  protected readonly progress = this.client.progress(this.question);
  protected readonly jsonLink = computed(() => progressUrl(this.question()));
  protected readonly labels = computed(() => ({
    close: this.word('words.close'),
    steps: this.word('results.howComputed'),
    inputs: this.word('results.inputs'),
    exclusions: this.word('results.leftOut'),
    json: this.word('results.json'),
  }));
  /** Everything the panel shows, once it is there. */
  protected readonly shown = computed(() => {
    this.language.current();
    if (!this.progress.hasValue()) return null;
    const progress = this.progress.value();
    const { explanation, measure, results } = progress;
    const nothing = { steps: [], inputs: [], exclusions: [], policy: '' };
    const parts = explanation && {
      steps: this.texts.steps(explanation),
      inputs: this.texts.inputs(explanation, measure),
      exclusions: this.texts.exclusions(explanation),
      policy: this.texts.policy(explanation.policy),
    };
    return {
      ...nothing,
      ...parts,
      heading: this.texts.heading(progress),
      light: results.light,
      isStale: measure?.isStale ?? false,
      asOf: this.formats.date(progress.asOf),
      subject: { code: progress.code, text: this.formats.text(progress.shortTitle).text },
      reason: results.reason === null ? '' : this.word(`results.reasons.${results.reason}`),
      movedAway: measure?.movedAway ?? false,
      heldDownBy: progress.heldDownBy.map((node) => node.code).join(', '),
    };
  });

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
