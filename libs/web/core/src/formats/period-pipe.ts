import { Injectable, Pipe, type PipeTransform, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

const PERIOD = /^(\d{4})(?:-([QH])(\d))?$/;

/** Periods of reporting in the reader's language. */
@Injectable({ providedIn: 'root' })
export class Periods {
  private readonly transloco = inject(TranslocoService);

  /** 2014-Q3 as Q3 2014, T3 2014, الفصل 3 2014; what is no period as it came. */
  text(key: string): string {
    const [, year, letter, part] = PERIOD.exec(key) ?? [];
    if (year === undefined) return key;
    if (letter === undefined) return this.transloco.translate('results.periods.year', { year });
    return this.transloco.translate(`results.periods.${letter === 'Q' ? 'quarter' : 'half'}`, { part, year });
  }
}

/** A period by its key. Not pure: the same key reads otherwise after the language was switched. */
@Pipe({ name: 'mzPeriod', pure: false })
export class PeriodPipe implements PipeTransform {
  private readonly periods = inject(Periods);

  transform(key: string): string {
    return this.periods.text(key);
  }
}
