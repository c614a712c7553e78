import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { LeverageFigureView, LeverageRowView } from '@mizan/shared/contracts';
import { Formats, LanguageChoice, MoneyPipe, ProblemMessages, TextPipe, problemOf } from '@mizan/web/core';
import { ErrorState, ExplainPanel, Skeleton, WhyButton, type ExplainInput, type ExplainStep } from '@mizan/web/ui';

import { sumOf } from '../data/amounts';
import { ContributionClient } from '../data/contribution-client';

/** The name in the address of the plan as a whole. */
const WHOLE = 'plan';

/** What partners add to each dollar of own money, and what they save, of the plan, its projects and its activities. */
@Component({
  selector: 'mz-leverage-card',
  imports: [ErrorState, ExplainPanel, MoneyPipe, Skeleton, TextPipe, TranslocoPipe, WhyButton],
  templateUrl: './leverage-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeverageCard {
  readonly planId = input.required<string>();
  /** Of whose figures the reader asks why; null for none. */
  readonly explain = input.required<string | null>();
  readonly asked = output<string | null>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly leverage = inject(ContributionClient).leverage(this.planId);
  protected readonly rows = computed<readonly LeverageRowView[]>(() => {
    if (!this.leverage.hasValue()) return [];
    const { plan, projects, activities } = this.leverage.value();
    return [plan, ...projects, ...activities];
  });
  protected readonly explained = computed(() => {
    const asked = this.explain();
    return asked === null ? null : (this.rows().find((row) => this.nameOf(row) === asked) ?? null);
  });
  protected readonly subject = computed(() => {
    const row = this.explained();
    this.language.current();
    return row === null ? null : { code: row.code, text: this.formats.text(row.title).text };
  });
  protected readonly labels = computed(() => ({
    close: this.word('words.close'),
    steps: this.word('leverage.whyTitle'),
    inputs: this.word('leverage.computed'),
    exclusions: '',
    json: this.word('budget.json'),
  }));
  protected readonly steps = computed<readonly ExplainStep[]>(() => {
    const row = this.explained();
    if (row === null) return [];
    const counts = { stated: row.activitiesStated, count: row.activities };
    return [
      {
        name: this.word('leverage.leverage'),
        figures: '',
        result: this.ratio(row.leverage),
        words: this.reasonOr(row.leverage, this.word('leverage.formulaLeverage')),
      },
      {
        name: this.word('leverage.saving'),
        figures: '',
        result: this.amount(row.saving),
        words: this.reasonOr(
          row.saving,
          `${this.word('leverage.formulaSaving')}. ${this.word('leverage.stated', counts)}`,
        ),
      },
    ];
  });
  protected readonly inputs = computed<readonly ExplainInput[]>(() => {
    const row = this.explained();
    if (row === null) return [];
    return [...row.leverage.inputs, ...row.saving.inputs].map(({ name, amount }) => ({
      what: this.word(`leverage.inputs.${name}`),
      code: amount.currency,
      link: null,
      note: '',
      value: this.formats.amount(amount.amount),
    }));
  });

  protected nameOf({ level, id }: LeverageRowView): string {
    return level === 'plan' ? WHOLE : id;
  }

  protected partners({ partnersCash, partnersInKind }: LeverageRowView) {
    return sumOf([partnersCash, partnersInKind]);
  }

  protected ratio({ value }: LeverageFigureView): string {
    return value === null ? this.word('leverage.noData') : this.formats.decimal(value, 2);
  }

  protected amount({ value }: LeverageFigureView): string {
    return value === null ? this.word('leverage.noData') : this.formats.money({ amount: value, currency: 'USD' });
  }

  private reasonOr({ reason }: LeverageFigureView, formula: string): string {
    return reason === null ? formula : this.word(`leverage.reasons.${reason}`);
  }

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
