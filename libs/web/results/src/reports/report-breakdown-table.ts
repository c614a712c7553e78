import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DisaggregationView } from '@mizan/shared/contracts';
import { DecimalPipe, TextPipe } from '@mizan/web/core';

const FIGURES = ['value', 'numerator', 'denominator'] as const;

/** A report along one dimension: its parts, and what is not disaggregated, so that they add up. */
@Component({
  selector: 'mz-report-breakdown-table',
  imports: [DecimalPipe, TextPipe, TranslocoPipe],
  template: `@if (figures().length > 0) {
    <table class="rsheet__parts">
      <caption class="strong">
        {{
          'reportSheet.breakdown' | transloco: { dimension: (dimension().title | mzText) }
        }}
      </caption>
      <tbody>
        @for (part of stated(); track part.categoryId) {
          <tr>
            <th scope="row">{{ part.title | mzText }}</th>
            @for (figure of figures(); track figure) {
              <td class="n">
                <bdi class="num">{{ part[figure] | mzDecimal }}</bdi>
              </td>
            }
          </tr>
        }
        @if (dimension().rest; as rest) {
          <tr class="sum">
            <th scope="row">{{ 'reportSheet.notDisaggregated' | transloco }}</th>
            @for (figure of figures(); track figure) {
              <td class="n">
                <bdi class="num">{{ rest[figure] | mzDecimal }}</bdi>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportBreakdownTable {
  readonly dimension = input.required<DisaggregationView>();

  protected readonly stated = computed(() =>
    this.dimension().categories.filter((part) => FIGURES.some((figure) => part[figure] !== null)),
  );
  /** The figures that are broken down; none where nothing is. */
  protected readonly figures = computed(() =>
    FIGURES.filter((figure) => this.stated().some((part) => part[figure] !== null)),
  );
}
