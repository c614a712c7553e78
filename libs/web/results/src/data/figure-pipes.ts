import { Pipe, type PipeTransform, inject } from '@angular/core';
import type { IndicatorKind } from '@mizan/shared/contracts';

import { FigureTexts } from './figure-texts';

/** A value in an indicator's unit. Not pure: the same value reads otherwise after the language was switched. */
@Pipe({ name: 'mzFigure', pure: false })
export class FigurePipe implements PipeTransform {
  private readonly texts = inject(FigureTexts);

  transform(value: string | null, kind: IndicatorKind, most = 6): string {
    return this.texts.value(value, kind, most);
  }
}
