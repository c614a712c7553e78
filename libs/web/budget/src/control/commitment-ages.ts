import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CommitmentPageView } from '@mizan/shared/contracts';
import { AmountPipe } from '@mizan/web/core';

/** What is still open of commitments, by age. */
@Component({
  selector: 'mz-commitment-ages',
  imports: [AmountPipe, TranslocoPipe],
  template: `<div class="ages">
    @let heading = 'budget.agesOf' | transloco: { subject: subject() };
    @if (level() === 2) {
      <h2>{{ heading }}</h2>
    } @else {
      <h3>{{ heading }}</h3>
    }
    <ul>
      @for (row of rows(); track row.age) {
        <li>
          <span>{{ 'budget.ages.' + row.age | transloco }}</span>
          <div class="agebar" aria-hidden="true"><i [style.inline-size.%]="row.share"></i></div>
          <bdi class="num">{{ row.open | mzAmount }}</bdi>
          <span class="caption">{{ 'budget.documents' | transloco: { count: row.count } }}</span>
        </li>
      }
    </ul>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitmentAges {
  readonly ages = input.required<CommitmentPageView['ages']>();
  readonly subject = input.required<string>();
  /** Where the heading stands on the page: right under its title, or within a section. */
  readonly level = input<2 | 3>(3);
  /** Shares are widths of a bar, not money. */
  protected readonly rows = computed(() => {
    const whole = this.ages().reduce((sum, { open }) => sum + Number(open.amount), 0) || 1;
    return this.ages().map((row) => ({ ...row, share: (Number(row.open.amount) / whole) * 100 }));
  });
}
