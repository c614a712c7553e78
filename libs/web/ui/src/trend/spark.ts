import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import type { TrendPoint } from './trend-picture';
import { shapeOf } from './trend-shape';

/** A trend as small as a word: the line, dotted what was to be reached, a dot for today. Its label says the figures. */
@Component({
  selector: 'mz-spark',
  template: `<span class="spark" role="img" [attr.aria-label]="label()">
    <svg class="mirror" viewBox="0 0 340 150" preserveAspectRatio="none" aria-hidden="true">
      <polyline class="trend__expected" [attr.points]="shape().expected" />
      <polyline class="trend__actual" [attr.points]="shape().actual" />
    </svg>
    @if (shape().today; as today) {
      <i class="pt" [style.inset-inline-start.%]="today.x * 100" [style.inset-block-end.%]="today.y * 100"></i>
    }
  </span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Spark {
  readonly end = input.required<number>();
  readonly actual = input.required<readonly TrendPoint[]>();
  readonly expected = input.required<readonly TrendPoint[]>();
  readonly label = input.required<string>();

  protected readonly shape = computed(() =>
    shapeOf({
      end: this.end(),
      actual: this.actual(),
      expected: this.expected(),
      projection: null,
      todayText: '',
      targetText: '',
      projectionText: '',
      years: [],
      formatAxis: String,
    }),
  );
}
