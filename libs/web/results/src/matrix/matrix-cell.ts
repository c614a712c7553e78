import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MatrixCellView, MeasuredIndicatorView } from '@mizan/shared/contracts';
import { DecimalPipe, LanguageChoice, PeriodPipe } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

import { FigurePipe } from '../data/figure-pipes';

/** One indicator at the end of one period: light and what is reached, below it what was to be reached and the pace. */
@Component({
  selector: 'mz-matrix-cell',
  imports: [DecimalPipe, FigurePipe, LightBadge, PeriodPipe, RouterLink, TranslocoPipe],
  templateUrl: './matrix-cell.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatrixCell {
  /** null where the indicator is not reported at the end of that period. */
  readonly cell = input.required<MatrixCellView | null>();
  readonly indicator = input.required<MeasuredIndicatorView>();
  readonly mayReport = input(false);
  /** Of the link inside: 0 where the keyboard is, else -1. */
  readonly stop = input(-1);

  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly mayEnter = computed(() => {
    const cell = this.cell();
    return this.mayReport() && cell !== null && cell.isMissing && cell.state !== 'submitted';
  });
  protected readonly lightSaid = computed(() => {
    this.language.current();
    const cell = this.cell();
    if (cell === null) return '';
    const light = this.transloco.translate<string>(`lights.${cell.light}`);
    return cell.isMissing ? this.transloco.translate<string>('results.stale', { light }) : light;
  });
}
