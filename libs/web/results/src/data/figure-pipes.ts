import { Pipe, type PipeTransform, inject } from '@angular/core';
import type { IndicatorKind } from '@mizan/shared/contracts';

import { FigureTexts } from './figure-texts';

// Neither is pure: the same value reads otherwise after the language was switched.

/** A value in an indicator's unit. */
@Pipe({ name: 'mzFigure', pure: false })
export class FigurePipe implements PipeTransform {
  private readonly texts = inject(FigureTexts);

  transform(value: string | null, kind: IndicatorKind, most = 6): string {
    return this.texts.value(value, kind, most);
  }
}

/** A period by its key. */
@Pipe({ name: 'mzPeriod', pure: false })
export class PeriodPipe implements PipeTransform {
  private readonly texts = inject(FigureTexts);

  transform(key: string): string {
    return this.texts.period(key);
  }
}
