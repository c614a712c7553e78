import { Injectable, inject } from '@angular/core';
import { Formats, Periods } from '@mizan/web/core';
import type { IndicatorKind } from '@mizan/shared/contracts';

/** Kinds whose figures are fractions. */
const BY_PERCENT: readonly IndicatorKind[] = ['milestone', 'rate', 'rubric', 'qualitative'];

/** Figures and periods of indicators in the reader's language. */
@Injectable({ providedIn: 'root' })
export class FigureTexts {
  private readonly formats = inject(Formats);
  private readonly periods = inject(Periods);

  /** A value in an indicator's unit: milestones as percent, others with at most so many decimals; a dash for none. */
  value(value: string | null, kind: IndicatorKind, most = 6): string {
    if (value === null) return '–';
    return BY_PERCENT.includes(kind) ? this.formats.percent(value) : this.atMost(value, most);
  }

  /** A figure with at most so many decimals, and no needless zeros. Never for money. */
  atMost(figure: string, most: number): string {
    const decimals = figure.split('.')[1]?.length ?? 0;
    return this.formats.decimal(decimals > most ? String(Number(Number(figure).toFixed(most))) : figure);
  }

  /** A period by its key, such as 2014-Q3. */
  period(key: string): string {
    return this.periods.text(key);
  }
}
