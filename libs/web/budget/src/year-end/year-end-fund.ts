import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  YEAR_END_BALANCE_DECISIONS,
  YEAR_END_COMMITMENT_DECISIONS,
  type YearEndDocumentView,
  type YearEndFigure,
  type YearEndFundView,
  type YearEndKeyView,
} from '@mizan/shared/contracts';
import { AmountPipe, Formats, LanguageChoice, MoneyPipe, TextPipe } from '@mizan/web/core';

import { YearEndDecisions } from './year-end-decisions';

const GOALS = ['carriedCommitments', 'carriedReservations', 'carriedBalance', 'lapsing'] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The end of a year in one fund: by directorate, project and document, with what is decided about each. */
@Component({
  selector: 'mz-year-end-fund',
  imports: [AmountPipe, FormsModule, MoneyPipe, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './year-end-fund.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YearEndFund {
  readonly fund = input.required<YearEndFundView>();
  readonly nextYear = input.required<number>();
  /** Whether decisions may be changed. */
  readonly isOpen = input(false);

  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  protected readonly decisions = inject(YearEndDecisions);
  protected readonly balances = YEAR_END_BALANCE_DECISIONS;
  protected readonly documents = YEAR_END_COMMITMENT_DECISIONS;
  /** Where open money goes: the columns of a document. */
  protected readonly goals = GOALS;
  protected readonly figures = ['revised', 'paid', ...GOALS] as const;
  protected readonly months = computed(() => {
    const format = new Intl.DateTimeFormat(this.language.current(), { month: 'short', timeZone: 'UTC' });
    return MONTHS.map((month) => ({ month, name: format.format(new Date(Date.UTC(2014, month - 1, 1))) }));
  });

  /** Where the open amount of a document goes: along with it, or with the rest of its project. */
  protected goalOf(key: YearEndKeyView, { part, decision }: YearEndDocumentView): YearEndFigure {
    if (decision === 'lapse') return key.decision === 'lapse' ? 'lapsing' : 'carriedBalance';
    return part === 'committed' ? 'carriedCommitments' : 'carriedReservations';
  }

  /** Money that is re-phased is planned for some month. */
  protected isOnlyMonth(key: YearEndKeyView, month: number): boolean {
    const months = this.decisions.monthsOf(key);
    return months.length === 1 && months.includes(month);
  }

  /** What is planned for which month, as a sentence. */
  protected planned({ planned }: YearEndKeyView): string {
    const parts = planned.map(({ month, amount }) => {
      const name = this.months()[month - 1]?.name ?? '';
      return `${name} ${this.formats.money(amount)}`;
    });
    return parts.join(' · ');
  }
}
