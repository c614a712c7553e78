import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ExceptionKind, ExceptionView, LightView } from '@mizan/shared/contracts';
import { DatePipe, DecimalPipe, PeriodPipe, TextPipe } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

const LIGHTS: Readonly<Record<ExceptionKind, LightView>> = {
  'outcome-off-track': 'off-track',
  'report-overdue': 'no-data',
  'activity-blocked': 'partly-on-track',
  'activity-late': 'partly-on-track',
  'starts-without-commitment': 'partly-on-track',
};
const SHOWN_FIRST = 6;

/** What somebody must act on, each leading to where it is acted on. */
@Component({
  selector: 'mz-exception-list',
  imports: [DatePipe, DecimalPipe, LightBadge, PeriodPipe, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './exception-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExceptionList {
  readonly exceptions = input.required<readonly ExceptionView[]>();
  /** How many there are; only the first of each kind come with the page. */
  readonly total = input.required<number>();

  protected readonly lights = LIGHTS;
  protected readonly isWhole = signal(false);
  protected readonly shown = computed(() =>
    this.isWhole() ? this.exceptions() : this.exceptions().slice(0, SHOWN_FIRST),
  );
  protected readonly rest = computed(() => this.exceptions().length - this.shown().length);

  protected readonly unlisted = computed(() => this.total() - this.exceptions().length);

  protected linkOf({ kind, id }: ExceptionView): readonly string[] {
    if (kind === 'outcome-off-track') return ['/plan', id];
    return kind === 'report-overdue' ? ['/results/report'] : ['/activities', id];
  }

  protected paramsOf({ kind, id, period }: ExceptionView): Params | null {
    return kind === 'report-overdue' ? { indicator: id, period } : null;
  }
}
