import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const CLASSES = {
  proposed: 'status--late',
  planned: 'status--plan',
  committed: 'status--plan',
  'under-way': 'status--run',
  completed: 'status--done',
  verified: 'status--done',
  blocked: 'status--blocked',
  postponed: 'status--late',
  cancelled: 'status--out',
  overtaken: 'status--out',
} as const satisfies Record<string, string>;

/** The status of an activity. */
export type StatusName = keyof typeof CLASSES;

/** Status of an activity: a small glyph and the word, without light colours except for blocked. */
@Component({
  selector: 'mz-status',
  template: `<span class="status {{ class() }}"><i aria-hidden="true"></i>{{ label() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusMark {
  readonly status = input.required<StatusName>();
  readonly label = input.required<string>();
  protected readonly class = computed(() => CLASSES[this.status()]);
}
