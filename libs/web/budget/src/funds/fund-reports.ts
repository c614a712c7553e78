import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FundReportView } from '@mizan/shared/contracts';
import { DatePipe, TextPipe } from '@mizan/web/core';

/** What the partners of a fund are to be told, and by when. */
@Component({
  selector: 'mz-fund-reports',
  imports: [DatePipe, TextPipe, TranslocoPipe],
  template: `<section class="card">
    <div class="card__head">
      <h2>{{ 'funds.reports' | transloco }}</h2>
    </div>
    <ul class="rows">
      @for (report of reports(); track report.id) {
        <li>
          <p>{{ report.what | mzText }}</p>
          <p class="metaline">
            <span class="caption">{{ 'funds.due' | transloco }} {{ report.dueOn | mzDate }}</span>
            @if (report.doneOn) {
              <span class="caption">{{ 'funds.doneOn' | transloco }} {{ report.doneOn | mzDate }}</span>
            } @else if (report.isOverdue) {
              <span class="bad">{{ 'funds.late' | transloco }}</span>
            }
            @if (report.doneOn === null && mayMark()) {
              <button type="button" class="btn btn--s btn--quiet" [disabled]="isBusy()" (click)="done.emit(report.id)">
                {{ 'funds.markDone' | transloco }}<span class="vh"> {{ report.what | mzText }}</span>
              </button>
            }
          </p>
        </li>
      } @empty {
        <li class="soft">{{ 'funds.noReports' | transloco }}</li>
      }
    </ul>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundReports {
  readonly reports = input.required<readonly FundReportView[]>();
  readonly mayMark = input.required<boolean>();
  readonly isBusy = input.required<boolean>();
  /** The id of a report that was given today. */
  readonly done = output<string>();
}
