import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Formats, LanguageChoice, ProblemMessages, problemOf } from '@mizan/web/core';
import { ErrorState, ExplainPanel, Skeleton, type ExplainInput, type ExplainStep } from '@mizan/web/ui';

import { BudgetClient } from '../data/budget-client';
import type { BalanceFigure } from './balance-figures';
import { courseSteps } from './course-steps';

/** The panel that answers why a balance is what it is: the formula, and the entries of the ledger by type. */
@Component({
  selector: 'mz-balance-explanation',
  imports: [ErrorState, ExplainPanel, Skeleton, TranslocoPipe],
  templateUrl: './balance-explanation.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BalanceExplanation {
  readonly planId = input.required<string>();
  /** Empty for the whole plan. */
  readonly year = input.required<string>();
  /** null for all projects together. */
  readonly projectId = input.required<string | null>();
  /** Empty for the regular budget. */
  readonly fundId = input('');
  /** Empty for all natures of expenditure. */
  readonly natureId = input('');
  /** An area or an activity, of which buckets alone can be asked; empty for none. */
  readonly areaId = input('');
  readonly activityId = input('');
  readonly figure = input<BalanceFigure>('available');
  readonly subject = input.required<{ readonly code: string; readonly text: string } | null>();
  readonly closed = output<void>();

  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  private readonly filters = computed(() => ({
    planId: this.planId(),
    year: this.year(),
    projectId: this.projectId() ?? '',
    fundId: this.fundId(),
    natureId: this.natureId(),
    areaId: this.areaId(),
    activityId: this.activityId(),
    figure: this.figure(),
  }));
  protected readonly explanation = this.client.explanation(this.filters);
  protected readonly jsonLink = computed(() => {
    const given = Object.entries(this.filters()).filter(([, value]) => value !== '');
    return `/api/budget/explanation?${new URLSearchParams(given).toString()}`;
  });
  protected readonly labels = computed(() => ({
    close: this.word('words.close'),
    steps: this.word('budget.howComputed'),
    inputs: this.word('budget.entries'),
    exclusions: '',
    json: this.word('budget.json'),
  }));
  protected readonly value = computed(() => {
    if (!this.explanation.hasValue()) return '';
    const { value, currency } = this.explanation.value();
    if (currency !== null) return this.formats.money({ amount: value, currency });
    if (value === '') return '–';
    return this.figure() === 'pace' ? this.formats.decimal(value, 2) : this.formats.percent(value, 1);
  });
  protected readonly steps = computed<readonly ExplainStep[]>(() => {
    this.language.current();
    if (!this.explanation.hasValue()) return [];
    const { course } = this.explanation.value();
    const name = this.word(`budget.parts.${this.figure()}`);
    const last = { name, figures: '', result: this.value(), words: this.formula() };
    if (course === null) return [last];
    return courseSteps(course, last, {
      isForecast: this.figure() === 'forecast',
      formats: this.formats,
      word: (key, params) => this.word(key, params),
    });
  });
  /** What the planned course rests on, where the figure rests on one. */
  protected readonly basis = computed(() => {
    this.language.current();
    const course = this.explanation.hasValue() ? this.explanation.value().course : null;
    return course === null ? '' : this.word(`controlTable.bases.${course.basis}`);
  });
  protected readonly inputs = computed<readonly ExplainInput[]>(() => {
    if (!this.explanation.hasValue()) return [];
    return this.explanation.value().inputs.map((row) => ({
      what: this.word(`budget.types.${row.type}`),
      code: this.word(`budget.parts.${row.bucket}`),
      link: ['/budget/ledger'],
      queryParams: {
        ...{ year: this.year() || 'all', projectId: this.projectId(), bucket: row.bucket, explain: null },
        ...{ fundId: this.fundId() || null, natureId: this.natureId() || null },
        ...{ areaId: this.areaId() || null, activityId: this.activityId() || null },
      },
      note: this.word('budget.entriesCount', { count: row.count }),
      value: this.formats.amount(row.amount.amount),
    }));
  });

  private formula(): string {
    const figure = this.figure();
    if (figure === 'available') return this.word('budget.formula');
    if (figure === 'pace') return this.word('controlTable.paceFormula');
    if (figure === 'forecast') return this.word('controlTable.forecastFormula');
    return this.word(figure === 'utilisation' ? 'budget.formulaUtilisation' : 'budget.formulaBucket');
  }

  /** Reads the figure anew, for whoever has changed what it is made of. */
  reload(): void {
    this.explanation.reload();
  }

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
