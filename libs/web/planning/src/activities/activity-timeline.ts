import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActivityView } from '@mizan/shared/contracts';
import { DatePipe, LanguageChoice, SessionStore, TextPipe } from '@mizan/web/core';

const DAY = 86_400_000;
const BAR_CLASSES: Readonly<Record<string, string>> = {
  'under-way': 'tl__bar--run',
  completed: 'tl__bar--done',
  verified: 'tl__bar--done',
  blocked: 'tl__bar--blocked',
};

/** Activities as bars along the months; time runs from the right in Arabic. */
@Component({
  selector: 'mz-activity-timeline',
  imports: [DatePipe, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './activity-timeline.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivityTimeline {
  readonly rows = input.required<readonly ActivityView[]>();
  /** A year, or `all`. */
  readonly year = input.required<string>();
  readonly years = input.required<readonly number[]>();

  private readonly language = inject(LanguageChoice);
  private readonly clock = inject(SessionStore).clock;

  private readonly range = computed(() => {
    const all = this.years();
    const [first, last] = this.year() === 'all' ? [all[0], all.at(-1)] : [Number(this.year()), Number(this.year())];
    return { from: Date.UTC(first ?? 2000, 0, 1), to: Date.UTC((last ?? 2000) + 1, 0, 1) };
  });
  protected readonly months = computed(() => {
    const { from, to } = this.range();
    const isLong = to - from > 400 * DAY;
    const format = new Intl.DateTimeFormat(
      this.language.locale(),
      isLong ? { year: 'numeric', timeZone: 'UTC' } : { month: 'short', timeZone: 'UTC' },
    );
    const step = isLong ? 12 : 1;
    const start = new Date(from);
    const count = Math.round((to - from) / (30.4 * DAY) / step);
    return Array.from({ length: count }, (_, index) => {
      const at = Date.UTC(start.getUTCFullYear(), index * step, 1);
      return { label: format.format(at), at: this.place(at) };
    });
  });
  protected readonly today = computed(() => {
    const date = this.clock()?.businessDate;
    const at = date === undefined ? -1 : Date.parse(date);
    return at >= this.range().from && at < this.range().to ? this.place(at) : null;
  });
  protected readonly bars = computed(() =>
    this.rows()
      .map((activity) => {
        const from = Date.parse(activity.actualStart ?? activity.plannedStart);
        const to = Date.parse(activity.actualEnd ?? activity.plannedEnd) + DAY;
        const start = this.share(from);
        const end = this.share(to);
        return {
          activity,
          from,
          start: `${start}%`,
          size: `${Math.max(end - start, 0.5)}%`,
          end: `${end}%`,
          class: BAR_CLASSES[activity.status] ?? 'tl__bar--plan',
        };
      })
      .sort((one, other) => one.from - other.from),
  );

  private place(instant: number): string {
    return `${this.share(instant)}%`;
  }

  private share(instant: number): number {
    const { from, to } = this.range();
    return Math.min(Math.max(((instant - from) / (to - from)) * 100, 0), 100);
  }
}
