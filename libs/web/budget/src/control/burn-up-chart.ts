import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { BurnUpMonthView, BurnUpView, MoneyView } from '@mizan/shared/contracts';
import { Formats, LanguageChoice, MoneyPipe } from '@mizan/web/core';
import { Chart, WhyButton, type ChartSeries } from '@mizan/web/ui';

import { sumOf } from '../data/amounts';

/** A line of the chart: its word, the amounts of the months, and how it is drawn. */
interface Line {
  readonly key: string;
  readonly amountOf: (month: BurnUpMonthView) => MoneyView | null;
  readonly look: Pick<ChartSeries, 'token' | 'dashed' | 'dotted' | 'isPlain' | 'isDot'>;
}

/** The course of a year: what is paid and committed, dotted what was planned, dashed the forecast, a dot for today. */
@Component({
  selector: 'mz-burn-up-chart',
  imports: [Chart, MoneyPipe, TranslocoPipe, WhyButton],
  templateUrl: './burn-up-chart.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BurnUpChart {
  readonly burnUp = input.required<BurnUpView>();
  /** What it is of, such as P1 · 2014. */
  readonly subject = input.required<string>();
  /** The forecast is asked why. */
  readonly asked = output<void>();

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly direction = computed(() => (this.language.current() === 'ar' ? 'rtl' : 'ltr'));
  protected readonly labels = computed(() => {
    const format = new Intl.DateTimeFormat(this.language.current(), { month: 'short', timeZone: 'UTC' });
    return this.burnUp().months.map(({ endsOn }) => format.format(new Date(endsOn)));
  });
  private readonly lines = computed<readonly Line[]>(() => {
    const { revised, months } = this.burnUp();
    const now = months.findLast(({ paid }) => paid !== null)?.month ?? 0;
    const isOver = months.every(({ forecast }) => forecast === null);
    const today = (month: BurnUpMonthView) => (month.month === now && !isOver ? month.taken : null);
    return [
      { key: 'budget.parts.paid', amountOf: ({ paid }) => paid, look: { token: '--mz-money-paid' } },
      { key: 'burnUp.taken', amountOf: ({ taken }) => taken, look: { token: '--mz-money-committed' } },
      {
        key: 'burnUp.planned',
        amountOf: ({ planned }) => planned,
        look: { token: '--mz-ink-2', dotted: true, isPlain: true },
      },
      {
        key: 'burnUp.forecast',
        amountOf: ({ forecast }) => forecast,
        look: { token: '--mz-money-committed', dashed: true, isPlain: true },
      },
      { key: 'budget.parts.revised', amountOf: () => revised, look: { token: '--mz-ink', isPlain: true } },
      { key: 'burnUp.today', amountOf: today, look: { token: '--mz-ink', isDot: true } },
    ];
  });
  protected readonly series = computed<readonly ChartSeries[]>(() =>
    this.lines().map(({ key, amountOf, look }) => {
      const amounts = this.burnUp().months.map(amountOf);
      return {
        label: this.word(key),
        // Heights on a screen; what is read is the exact amount beside them.
        values: amounts.map((money) => (money === null ? null : Number(money.amount))),
        display: amounts.map((money) => (money === null ? '–' : this.formats.amount(money.amount))),
        ...look,
      };
    }),
  );
  protected readonly label = computed(() => `${this.word('burnUp.title')}, ${this.subject()}`);
  protected readonly sentence = computed(() => {
    const { paid, committed, revised, course, businessDate } = this.burnUp();
    const money = {
      paid,
      taken: sumOf([paid, committed]),
      planned: course.planned,
      forecast: course.forecast,
      revised,
    };
    const said = Object.entries(money).map(([name, amount]) => [name, this.formats.money(amount)] as const);
    return this.word('burnUp.sentence', { ...Object.fromEntries(said), date: this.formats.date(businessDate) });
  });
  protected readonly unit = computed(() => {
    const { currency } = this.burnUp().revised;
    return currency === 'USD' ? this.word('dashboard.thousandUsd') : this.word('burnUp.unit', { currency });
  });
  protected readonly formatAxis = computed(() => {
    this.language.current();
    return (value: number): string => this.formats.decimal(value / 1000);
  });

  private word(key: string, params: Readonly<Record<string, unknown>> = {}): string {
    this.language.current();
    return this.transloco.translate(key, params);
  }
}
