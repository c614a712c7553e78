import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SelectionExplanationView, SelectionFigure, SelectionSource } from '@mizan/shared/contracts';
import { Formats, LanguageChoice, ProblemMessages, problemOf } from '@mizan/web/core';
import {
  ErrorState,
  ExplainPanel,
  LightBadge,
  Skeleton,
  type ExplainExclusion,
  type ExplainInput,
  type ExplainStep,
} from '@mizan/web/ui';

import { ReportingClient } from '../data/reporting-client';

/** Figures that are amounts; all others of an explanation are fractions. */
const AMOUNTS: ReadonlySet<string> = new Set(['paid', 'revised', 'planned']);

/** The panel that answers why an index is what it is, by the records that it was computed from. */
@Component({
  selector: 'mz-selection-explanation',
  imports: [ErrorState, ExplainPanel, LightBadge, Skeleton, TranslocoPipe],
  templateUrl: './selection-explanation.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SelectionExplanation {
  /** Where the explanation stands at the API. */
  readonly address = input.required<string>();
  readonly figure = input.required<SelectionFigure>();
  readonly closed = output<void>();

  private readonly client = inject(ReportingClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  protected readonly explanation = this.client.explanation(this.address);
  protected readonly labels = computed(() => ({
    close: this.word('words.close'),
    steps: this.word('dashboard.howComputed'),
    inputs: this.word(`dashboard.inputs.${this.figure()}`),
    exclusions: this.word('dashboard.leftOut'),
    json: this.word('dashboard.json'),
  }));
  private readonly view = computed(() => (this.explanation.hasValue() ? this.explanation.value() : null));
  protected readonly light = computed(() => this.view()?.index.light ?? null);
  protected readonly heading = computed(() => {
    const name = this.word(`dashboard.figures.${this.figure()}`);
    const score = this.view()?.index.score ?? null;
    return score === null ? name : `${name} ${this.formats.percent(score, 1)}`;
  });
  protected readonly steps = computed<readonly ExplainStep[]>(() =>
    (this.view()?.steps ?? []).map(({ name, value }) => ({
      name: this.word(`dashboard.steps.${name}`),
      figures: '',
      result: this.shown(name, value),
      words: this.word(`dashboard.formulas.${this.figure()}.${name}`),
    })),
  );
  protected readonly inputs = computed<readonly ExplainInput[]>(() =>
    (this.view()?.inputs ?? []).map(({ source, values }) => ({
      what: this.formats.text(source.title).text,
      code: source.code,
      link: linkOf(source),
      ...this.inputTexts(values),
    })),
  );
  protected readonly exclusions = computed<readonly ExplainExclusion[]>(() =>
    (this.view()?.exclusions ?? []).map(({ source, reason }) => ({
      code: source.code,
      link: linkOf(source),
      text: this.word(`dashboard.exclusions.${reason}`),
    })),
  );
  protected readonly policy = computed(() => {
    const view = this.view();
    return view === null
      ? ''
      : this.word('dashboard.policy', { version: view.policyVersion, date: this.formats.date(view.businessDate) });
  });

  /** The figure of a record at the end of its line, and what else went in, in small. */
  private inputTexts(
    values: SelectionExplanationView['inputs'][number]['values'],
  ): Pick<ExplainInput, 'note' | 'value'> {
    const figure = (name: string): string => {
      const value = values[name];
      return value === undefined ? '–' : this.shown(name, value);
    };
    if (this.figure() === 'finance') {
      return {
        note: this.word('dashboard.ofRevised', { amount: figure('planned' in values ? 'planned' : 'revised') }),
        value: figure('paid'),
      };
    }
    const isDelivery = this.figure() === 'delivery';
    const expected = figure(isDelivery ? 'activityExpected' : 'childExpected');
    return {
      note: this.word('dashboard.inputNote', {
        weight: this.formats.decimal(values['weight'] ?? values['dueWeight'] ?? '1'),
        expected,
      }),
      value: figure(isDelivery ? 'activityProgress' : 'childScore'),
    };
  }

  private shown(name: string, value: string): string {
    this.language.current();
    if (name === 'pace') return this.formats.decimal(value, 2);
    return AMOUNTS.has(name) ? this.formats.amount(value) : this.formats.percent(value, 1);
  }

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}

function linkOf({ kind, id }: SelectionSource): readonly string[] {
  return kind === 'activity' ? ['/activities', id] : ['/plan', id];
}
