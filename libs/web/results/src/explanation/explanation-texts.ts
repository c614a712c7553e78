import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type {
  ExplainedInput,
  ExplainedSource,
  ExplainedStep,
  LightPolicyView,
  NodeMeasureView,
  NodeProgressView,
  ProgressExplanationView,
} from '@mizan/shared/contracts';
import { Formats } from '@mizan/web/core';
import type { ExplainExclusion, ExplainInput, ExplainStep } from '@mizan/web/ui';

import { FigureTexts } from '../data/figure-texts';
import {
  expressionFigures,
  expressionWords,
  withoutLimits,
  type ExpressionWords,
  type TracedFigures,
} from './expression-text';

const FIGURE_DECIMALS = 3;
const RESULT_DECIMALS = 2;
/** What the inputs of a kind of trace are listed by; the other inputs stand in the steps. */
const LISTED: ReadonlySet<string> = new Set(['report', 'periodTarget', 'childScore', 'reached']);

/** The explanation of a figure, ready for the panel: everything in the reader's language. */
@Injectable({ providedIn: 'root' })
export class ExplanationTexts {
  private readonly formats = inject(Formats);
  private readonly figures = inject(FigureTexts);
  private readonly transloco = inject(TranslocoService);

  steps(explanation: ProgressExplanationView): readonly ExplainStep[] {
    const figures = figuresOf(explanation);
    return explanation.steps
      .filter((step) => !isRepeated(step, explanation.steps))
      .map(({ name, expression, value }) => ({
        name: this.name(name),
        figures: expressionFigures(withoutLimits(expression).inner, figures, this.words),
        result: this.figures.atMost(value, RESULT_DECIMALS),
        words: this.inWords(expression),
      }));
  }

  /** Reports, children or milestones, then targets; with the sums of a measure under each. */
  inputs(explanation: ProgressExplanationView, measure: NodeMeasureView | null): readonly ExplainInput[] {
    const weights = new Map(
      explanation.inputs
        .filter((input) => input.label === 'weight')
        .map((input) => [input.source?.id ?? '', input.value]),
    );
    const listed = (wanted: (label: string) => boolean): readonly ExplainInput[] =>
      explanation.inputs.flatMap((input) => {
        if (input.source === null || !LISTED.has(input.label) || !wanted(input.label)) return [];
        return [this.input(input, input.source, weights.get(input.source.id ?? '') ?? '')];
      });
    const targets = listed((label) => label === 'periodTarget');
    const others = listed((label) => label !== 'periodTarget');
    if (measure === null || measure.indicator.kind !== 'measure') return [...others, ...targets];
    const { actual, target } = measure;
    return [
      ...others,
      ...this.total('toDate', others, actual),
      ...targets,
      ...this.total('targetTotal', targets, target),
    ];
  }

  exclusions(explanation: ProgressExplanationView): readonly ExplainExclusion[] {
    return explanation.exclusions.map(({ reason, source }) => ({
      code: source?.code ?? (source?.title ? this.formats.text(source.title).text : ''),
      link: linkOf(source),
      text: this.transloco.translate(`results.exclusions.${reason}`),
      ...(source?.kind === 'node' ? { queryParams: { explain: source.id, period: null } } : {}),
    }));
  }

  policy({ version, onTrack, partly, coverage }: LightPolicyView): string {
    return this.transloco.translate('results.policy', {
      version: String(version),
      onTrack: this.formats.decimal(onTrack, RESULT_DECIMALS),
      partly: this.formats.decimal(partly, RESULT_DECIMALS),
      coverage: this.formats.percent(coverage),
    });
  }

  /** "Pace 0.84", else "Progress 44%", else that there is no figure. */
  heading({ results }: NodeProgressView): string {
    if (results.pace !== null) {
      return this.transloco.translate('results.paceOf', {
        figure: this.formats.decimal(results.pace, RESULT_DECIMALS),
      });
    }
    if (results.score === null) return this.transloco.translate('results.noFigure');
    return this.transloco.translate('results.progressOf', { figure: this.formats.percent(results.score) });
  }

  private total(key: string, rows: readonly ExplainInput[], figure: string | null): readonly ExplainInput[] {
    if (rows.length < 2 || figure === null) return [];
    const what = this.transloco.translate<string>(`results.${key}`);
    return [
      { what, code: '', link: null, note: '', value: this.figures.atMost(figure, FIGURE_DECIMALS), isTotal: true },
    ];
  }

  private input({ label, value }: ExplainedInput, source: ExplainedSource, weight: string): ExplainInput {
    const shown = {
      code: source.code ?? '',
      link: linkOf(source),
      note: '',
      value: this.figures.atMost(value, FIGURE_DECIMALS),
    };
    if (label === 'report') {
      return {
        ...shown,
        what: this.periodOf(source),
        note: source.date === null ? '' : this.formats.date(source.date),
      };
    }
    if (label === 'periodTarget') {
      return { ...shown, what: this.transloco.translate('results.targetOf', { year: source.period ?? '' }) };
    }
    const what = source.title === null ? '' : this.formats.text(source.title).text;
    const weightShown = weight === '' ? '' : this.figures.atMost(weight, FIGURE_DECIMALS);
    if (label === 'reached') {
      const date = source.date === null ? '–' : this.formats.date(source.date);
      return { ...shown, what, note: this.transloco.translate('results.milestoneNote', { date, weight: weightShown }) };
    }
    const note = this.transloco.translate<string>('results.weightNote', { weight: weightShown });
    return {
      ...shown,
      what,
      note,
      value: this.formats.percent(value),
      queryParams: { explain: source.id, period: null },
    };
  }

  private inWords(expression: string): string {
    const { inner, upper } = withoutLimits(expression);
    const what = /^[A-Za-z]+$|^sum\([A-Za-z]+\)$/.test(inner) ? '' : expressionWords(inner, this.words);
    if (upper === null) return what;
    const bounds = this.transloco.translate<string>(`results.bounds.${upper === '1' ? 'zeroToOne' : 'zeroToCap'}`);
    return this.transloco.translate('results.within', { what: what || expressionWords(inner, this.words), bounds });
  }

  private periodOf(source: ExplainedSource): string {
    return source.period === null ? '' : this.figures.period(source.period);
  }

  private name(name: string): string {
    return this.transloco.translate(`results.names.${name}`);
  }

  private readonly words: ExpressionWords = {
    figure: (decimal) => (decimal === '' ? '' : this.figures.atMost(decimal, FIGURE_DECIMALS)),
    name: (name) => this.name(name),
    sumOf: (what) => this.transloco.translate('results.sumOf', { what }),
  };
}

function figuresOf({ inputs, steps }: ProgressExplanationView): TracedFigures {
  const figures = new Map<string, string[]>();
  for (const { label, value } of inputs) figures.set(label, [...(figures.get(label) ?? []), value]);
  for (const { name, value } of steps) figures.set(name, [value]);
  return figures;
}

/** Capping says nothing when the progress was within the cap anyway. */
function isRepeated({ name, value }: ExplainedStep, steps: readonly ExplainedStep[]): boolean {
  return name === 'capped' && steps.some((step) => step.name === 'progress' && step.value === value);
}

function linkOf(source: ExplainedSource | null): readonly unknown[] | null {
  if (source?.kind === 'report') return ['/results/reports', source.id];
  return source?.kind === 'node' ? ['/results'] : null;
}
