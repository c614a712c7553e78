import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

import { Icon } from './icon';

/** What happened, that nothing changed, and a way to try again. */
@Component({
  selector: 'mz-error-state',
  imports: [Icon],
  template: `<div class="empty empty--err" role="alert">
    <mz-icon name="warning" [large]="true" />
    <h2>{{ heading() }}</h2>
    <p>{{ text() }}</p>
    <p class="empty__a">
      <button type="button" class="btn btn--primary" (click)="retried.emit()">{{ retryLabel() }}</button>
    </p>
    @if (reference()) {
      <p class="caption num">{{ reference() }}</p>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorState {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly retryLabel = input.required<string>();
  readonly reference = input('');
  readonly retried = output<void>();
}
