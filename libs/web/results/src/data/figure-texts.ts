import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Formats } from '@mizan/web/core';
import type { IndicatorKind } from '@mizan/shared/contracts';

const PERIOD = /^(\d{4})(?:-([QH])(\d))?$/;

/** Figures and periods of indicators in the reader's language. */
@Injectable({ providedIn: 'root' })
export class FigureTexts {
  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);

  /** A value in an indicator's unit: milestones as percent, others with at most so many decimals; a dash for none. */
  value(value: string | null, kind: IndicatorKind, most = 6): string {
    if (value === null) return '–';
    return kind === 'milestone' ? this.formats.percent(value) : this.atMost(value, most);
  }

  /** A figure with at most so many decimals, and no needless zeros. Never for money. */
  atMost(figure: string, most: number): string {
    const decimals = figure.split('.')[1]?.length ?? 0;
    return this.formats.decimal(decimals > most ? String(Number(Number(figure).toFixed(most))) : figure);
  }

  /** 2014-Q3 as Q3 2014, T3 2014, الفصل 3 2014. */
  period(key: string): string {
    const [, year, letter, part] = PERIOD.exec(key) ?? [];
    if (year === undefined) return key;
    if (letter === undefined) return this.transloco.translate('results.periods.year', { year });
    return this.transloco.translate(`results.periods.${letter === 'Q' ? 'quarter' : 'half'}`, { part, year });
  }
}
