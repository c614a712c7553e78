import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MatrixCellView, MatrixGroupView, MatrixRowView, ResultsMatrixView } from '@mizan/shared/contracts';
import { DecimalPipe, PeriodPipe, TextPipe } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

import { FigurePipe } from '../data/figure-pipes';
import { cellIn, matrixColumns } from './matrix-columns';

/** Indicators by period: the light and what is reached to date above, what is expected below. Every figure can be asked. */
@Component({
  selector: 'mz-results-matrix',
  imports: [DecimalPipe, FigurePipe, LightBadge, PeriodPipe, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './results-matrix.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultsMatrix {
  readonly view = input.required<ResultsMatrixView>();
  /** The groups of the view that the filters leave. */
  readonly groups = input.required<readonly MatrixGroupView[]>();
  /** What the panel explains: a node, and a period when a cell was asked. */
  readonly explained = input<string | null>(null);
  readonly period = input<string | null>(null);
  readonly mayReport = input(false);

  protected readonly columns = computed(() => matrixColumns(this.view()));
  protected readonly lastYear = computed(() => this.view().year ?? this.view().years.at(-1) ?? 0);
  protected readonly cellIn = cellIn;

  protected isOpen(row: MatrixRowView, cell: MatrixCellView): boolean {
    return row.indicator.id === this.explained() && cell.period === this.period();
  }
}
