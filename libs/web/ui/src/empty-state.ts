import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing here yet: says so, and offers what to do next. */
@Component({
  selector: 'mz-empty',
  template: `<div class="empty">
    <svg class="empty__picture mirror" viewBox="0 0 160 96" aria-hidden="true" fill="none" stroke-width="1.5">
      <path d="M1 1h158v94H1zM1 22h158M1 46h158M1 70h158M28 1v94M92 1v94M126 1v94" />
      <path class="empty__cell" d="M28 22h64v24H28z" />
      <path class="empty__words" d="M36 34h34" />
    </svg>
    <h2>{{ heading() }}</h2>
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="empty__a"><ng-content /></div>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
}
