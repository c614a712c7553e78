import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { QuarterLineRequest, QuarterListView, QuarterRowView } from '@mizan/shared/contracts';
import {
  AmountPipe,
  Formats,
  LanguageChoice,
  newRequestKey,
  ProblemMessages,
  problemOf,
  TextPipe,
  typedFigures,
  UnsavedForm,
} from '@mizan/web/core';
import { Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { isMore, sumOf, typedAmount } from '../data/amounts';
import { PhasingClient } from '../data/phasing-client';

/** What was planned and allotted in each quarter, and the allotment of the one that is chosen, all projects at once. */
@Component({
  selector: 'mz-quarters-card',
  imports: [AmountPipe, TextPipe, TranslocoPipe, UnsavedForm],
  templateUrl: './quarters-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuartersCard {
  readonly list = input.required<QuarterListView>();
  readonly mayAllot = input.required<boolean>();
  /** The quarter in the address; the first one that something is suggested for where there is none. */
  readonly chosen = input<string>();
  readonly picked = output<string>();
  readonly allotted = output<void>();

  private readonly client = inject(PhasingClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly messages = inject(ProblemMessages);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly numbers = [1, 2, 3, 4] as const;
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly rows = computed(() => this.list().rows.filter(({ isRegular }) => isRegular));
  protected readonly quarter = computed(() => {
    const asked = this.numbers.find((quarter) => String(quarter) === this.chosen());
    const due = this.numbers.find((quarter) =>
      this.rows().some(({ quarters }) => quarters.some((one) => one.quarter === quarter && isMore(one.suggested))),
    );
    return asked ?? due ?? 4;
  });
  /** What stands in the fields, by the place of the row: the suggestion until something is typed. */
  protected readonly amounts = typedFigures<readonly string[]>(
    () => this.rows().map(({ quarters }) => quarters[this.quarter() - 1]?.suggested.amount ?? '0'),
    (amounts, figure) => amounts.map(figure),
  );
  /** The same allotment keeps its key however often it is sent; another one gets another. */
  private readonly key = linkedSignal(() => {
    [this.quarter(), ...this.amounts()].join();
    return newRequestKey();
  });

  protected set(at: number, text: string): void {
    this.amounts.update((amounts) => amounts.map((amount, place) => (place === at ? text : amount)));
  }

  protected nameOf({ projectCode, natureName }: QuarterRowView): string {
    return natureName === null ? projectCode : `${projectCode} · ${this.formats.text(natureName).text}`;
  }

  protected async allot(): Promise<void> {
    this.refusal.set(null);
    const lines = this.lines();
    if (lines === null) return;
    if (lines.length === 0) return this.refuse('quarters.nothing');
    this.isBusy.set(true);
    try {
      const { planId, year } = this.list();
      await firstValueFrom(this.client.allot({ planId, year, quarter: this.quarter(), lines }, this.key()));
      const total = sumOf(lines.map(({ amount }) => amount));
      this.toasts.show(this.transloco.translate('quarters.done', { amount: this.formats.money(total) }));
      this.allotted.emit();
    } catch (error) {
      this.refusal.set(this.messages.sentence(problemOf(error)));
    } finally {
      this.isBusy.set(false);
    }
  }

  /** What is more than nothing; null where something cannot be read, which is said. */
  private lines(): readonly QuarterLineRequest[] | null {
    const lines: QuarterLineRequest[] = [];
    for (const [at, row] of this.rows().entries()) {
      const text = this.amounts()[at]?.trim() || '0';
      const read = typedAmount(text, row.revised.currency, this.language.current());
      if ('error' in read) {
        this.refuse('quarters.unread', { project: this.nameOf(row), reason: this.transloco.translate(read.error) });
        return null;
      }
      const { projectId, natureId } = row;
      if (isMore(read.money)) lines.push({ projectId, natureId, amount: read.money });
    }
    return lines;
  }

  private refuse(key: string, params: Readonly<Record<string, string>> = {}): void {
    this.refusal.set(this.transloco.translate(key, params));
  }
}
