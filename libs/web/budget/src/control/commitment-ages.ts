import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CommitmentPageView } from '@mizan/shared/contracts';
import { AmountPipe } from '@mizan/web/core';

/** What is still open of commitments, by age. */
@Component({
  selector: 'mz-commitment-ages',
  imports: [AmountPipe, TranslocoPipe],
  template: `<div class="ages">
    <h3>{{ 'budget.agesOf' | transloco: { subject: subject() } }}</h3>
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
  /** Shares are widths of a bar, not money. */
  protected readonly rows = computed(() => {
    const whole = this.ages().reduce((sum, { open }) => sum + Number(open.amount), 0) || 1;
    return this.ages().map((row) => ({ ...row, share: (Number(row.open.amount) / whole) * 100 }));
  });
}
