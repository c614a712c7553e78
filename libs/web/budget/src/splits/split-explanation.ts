import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { contributionsTo } from '@mizan/shared/ledger';
import type { Money } from '@mizan/shared/money';
import type { MoneySplitView, SplitActivityView } from '@mizan/shared/contracts';
import { Formats, LanguageChoice } from '@mizan/web/core';
import { ExplainPanel, type ExplainInput, type ExplainStep } from '@mizan/web/ui';
import { Decimal } from 'decimal.js';

import { moneyOf } from '../data/amounts';
import type { AskedShare } from './asked-share';

/** Why a receiver got so much: each activity with its weights, and where the units that were left over went. */
@Component({
  selector: 'mz-split-explanation',
  imports: [ExplainPanel, TranslocoPipe],
  template: `<mz-explain
    [heading]="value()"
    [caption]="'results.whyTitle' | transloco"
    [subject]="subject()"
    [steps]="steps()"
    [inputs]="inputs()"
    [labels]="labels()"
    (closed)="closed.emit()"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SplitExplanation {
  readonly splits = input.required<MoneySplitView>();
  readonly asked = input.required<AskedShare>();
  readonly closed = output<void>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly group = computed(() => this.splits().groups.find(({ fundId }) => fundId === this.asked().fundId));
  protected readonly value = computed(() => {
    const { figure, key } = this.asked();
    const group = this.group();
    const figures = key === null ? group?.unsplit : group?.shares.find((share) => share.key === key);
    return figures === undefined ? '–' : this.formats.money(figures[figure]);
  });
  protected readonly subject = computed(() => {
    const { figure, key } = this.asked();
    return {
      code: this.word(`budget.parts.${figure}`),
      text: key === null ? this.word('splits.unsplit') : this.named(key),
    };
  });
  protected readonly labels = computed(() => ({
    close: this.word('words.close'),
    steps: this.word('budget.howComputed'),
    inputs: this.word('splits.madeOf'),
    exclusions: '',
    json: '',
  }));
  protected readonly steps = computed<readonly ExplainStep[]>(() => {
    const words = this.asked().key === null ? 'splits.formulaUnsplit' : 'splits.formula';
    return [
      {
        name: this.word(`budget.parts.${this.asked().figure}`),
        figures: '',
        result: this.value(),
        words: this.word(words),
      },
    ];
  });
  protected readonly inputs = computed<readonly ExplainInput[]>(() => {
    const { key } = this.asked();
    return key === null ? this.notSplit() : this.partsOf(key);
  });

  private partsOf(key: string): readonly ExplainInput[] {
    const items = this.items().map(({ activity, money }) => ({ activity, amount: money, weights: activity.parts }));
    return contributionsTo(items, key)
      .filter(({ part }) => !part.isZero())
      .map(({ item: { activity, amount }, part, weight, hasLeftOver }) => ({
        ...this.place(activity),
        note: [
          this.formats.money(amount.toJSON()),
          activity.ruleId === null ? this.word('splits.itsPlace') : this.weightOf(String(weight), activity),
          ...(hasLeftOver ? [this.word('splits.leftOver')] : []),
        ].join(' · '),
        value: this.formats.amount(part.toDecimal()),
      }));
  }

  private notSplit(): readonly ExplainInput[] {
    const rows = this.items()
      .filter(({ activity, money }) => activity.parts === null && !money.isZero())
      .map(({ activity, money }) => ({
        ...this.place(activity),
        note: this.word('splits.noRule'),
        value: this.formats.amount(money.toDecimal()),
      }));
    const rest = this.group()?.withoutActivity[this.asked().figure];
    if (rest === undefined || moneyOf(rest).isZero()) return rows;
    const what = this.word('splits.noActivity');
    return [...rows, { what, code: '', link: null, note: '', value: this.formats.amount(rest.amount) }];
  }

  /** What each activity has of the figure in the fund. */
  private items(): readonly { readonly activity: SplitActivityView; readonly money: Money }[] {
    const { fundId, figure } = this.asked();
    return this.splits().activities.flatMap((activity) =>
      activity.money
        .filter((money) => money.fundId === fundId)
        .map((money) => ({ activity, money: moneyOf(money[figure]) })),
    );
  }

  private place({ id, code, title }: SplitActivityView): Pick<ExplainInput, 'what' | 'code' | 'link'> {
    return { what: this.formats.text(title).text, code, link: ['/activities', id] };
  }

  private weightOf(weight: string, { parts }: SplitActivityView): string {
    const total = (parts ?? []).reduce((sum, part) => sum.plus(part.weight), new Decimal(0));
    return this.word('splits.weightOf', {
      weight: this.formats.decimal(weight),
      total: this.formats.decimal(total.toFixed()),
    });
  }

  private named(key: string): string {
    return this.splits().dimension === 'country' ? this.formats.country(key) : key;
  }

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
