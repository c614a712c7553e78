import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MatrixRowView, PlanFiguresView, PlanNodeView, ResultsMatrixView } from '@mizan/shared/contracts';
import { DecimalPipe, LanguageChoice, TextPipe } from '@mizan/web/core';
import { LightBadge, Spark } from '@mizan/web/ui';

import { FigurePipe } from '../data/figure-pipes';
import { FigureTexts } from '../data/figure-texts';
import { sparkOf } from '../trend/trend-points';
import { indicatorGroups } from './indicator-groups';

/** What an outcome stands on: its performance indicators, and the measurements of each with their course. */
@Component({
  selector: 'mz-outcome-indicators',
  imports: [DecimalPipe, FigurePipe, LightBadge, RouterLink, Spark, TextPipe, TranslocoPipe],
  templateUrl: './outcome-indicators.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeIndicators {
  readonly matrix = input.required<ResultsMatrixView>();
  readonly node = input.required<PlanNodeView>();
  readonly figures = input.required<PlanFiguresView | null>();

  private readonly figureTexts = inject(FigureTexts);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly groups = computed(() =>
    indicatorGroups(
      this.node(),
      this.matrix().groups.flatMap((group) => group.rows),
      this.figures()?.nodes ?? [],
    ),
  );
  private readonly firstYear = computed(() => this.matrix().years[0] ?? 0);
  protected readonly end = computed(() => this.matrix().years.length);

  protected spark({ cells, indicator, actual, target }: MatrixRowView) {
    this.language.current();
    const { kind } = indicator;
    const label = this.transloco.translate<string>('insight.sparkSaid', {
      code: indicator.code,
      actual: this.figureTexts.value(actual, kind, 2),
      target: this.figureTexts.value(target, kind, 2),
    });
    return { ...sparkOf(cells, this.firstYear()), label };
  }
}
