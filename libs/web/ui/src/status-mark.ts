import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const CLASSES: Readonly<Record<string, string>> = {
  'under-way': 'status--run',
  completed: 'status--done',
  verified: 'status--done',
  blocked: 'status--blocked',
  postponed: 'status--late',
};

/** Status of an activity: a small glyph and the word, without light colours except for blocked. */
@Component({
  selector: 'mz-status',
  template: `<span class="status {{ class() }}"><i aria-hidden="true"></i>{{ label() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusMark {
  readonly status = input.required<string>();
  readonly label = input.required<string>();
  protected readonly class = computed(() => CLASSES[this.status()] ?? '');
}
