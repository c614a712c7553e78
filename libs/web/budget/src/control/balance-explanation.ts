import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Formats, LanguageChoice, ProblemMessages, problemOf } from '@mizan/web/core';
import { ErrorState, ExplainPanel, Skeleton, type ExplainInput, type ExplainStep } from '@mizan/web/ui';

import { BudgetClient } from '../data/budget-client';

/** The panel that answers why so much is available: the formula, and the entries of the ledger by type. */
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
    figure: 'available',
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
    return currency === null ? value : this.formats.money({ amount: value, currency });
  });
  protected readonly steps = computed<readonly ExplainStep[]>(() =>
    this.value() === ''
      ? []
      : [
          {
            name: this.word('budget.parts.available'),
            figures: '',
            result: this.value(),
            words: this.word('budget.formula'),
          },
        ],
  );
  protected readonly inputs = computed<readonly ExplainInput[]>(() => {
    if (!this.explanation.hasValue()) return [];
    return this.explanation.value().inputs.map((row) => ({
      what: this.word(`budget.types.${row.type}`),
      code: this.word(`budget.parts.${row.bucket}`),
      link: ['/budget/ledger'],
      queryParams: { year: this.year() || 'all', projectId: this.projectId(), bucket: row.bucket, explain: null },
      note: this.word('budget.entriesCount', { count: row.count }),
      value: this.formats.amount(row.amount.amount),
    }));
  });

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
