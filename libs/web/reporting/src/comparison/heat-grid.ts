import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LIGHTS, type HeatRowView, type LightView } from '@mizan/shared/contracts';
import { TextPipe } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

/** Directorates by light: how many outcomes of each show it. Every count leads to the list that it counts. */
@Component({
  selector: 'mz-heat-grid',
  imports: [LightBadge, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './heat-grid.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeatGrid {
  readonly rows = input.required<readonly HeatRowView[]>();
  /** The cell whose list is shown. */
  readonly heatOf = input('');
  readonly light = input('');

  /** Lights that any outcome shows, in their order; the others would be empty columns. */
  protected readonly lights = computed<readonly LightView[]>(() =>
    LIGHTS.filter((light) => this.rows().some((row) => countOf(row, light) > 0)),
  );
  protected readonly countOf = countOf;
  protected readonly totals = computed(() =>
    this.lights().map((light) => ({
      light,
      count: this.rows().reduce((sum, row) => sum + countOf(row, light), 0),
    })),
  );
  protected readonly total = computed(() => this.rows().reduce((sum, row) => sum + row.total, 0));

  protected isChosen(row: HeatRowView, light: LightView): boolean {
    return this.heatOf() === row.directorate.id && this.light() === light;
  }
}

function countOf({ counts }: HeatRowView, light: LightView): number {
  return counts.find((entry) => entry.light === light)?.count ?? 0;
}
