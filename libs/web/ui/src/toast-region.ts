import { ChangeDetectionStrategy, Component, inject } from '@angular/core';

import { Icon } from './icon';
import { Toasts } from './toasts';

/** Where toasts appear: a polite live region at the end of the screen. */
@Component({
  selector: 'mz-toast-region',
  imports: [Icon],
  template: `<div class="toasts" role="status" aria-live="polite">
    @for (toast of toasts.shown(); track toast.id) {
      <div class="toast"><mz-icon name="check" [small]="true" />{{ toast.text }}</div>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastRegion {
  protected readonly toasts = inject(Toasts);
}
