import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';

import { Icon } from './icon';
import { type Toast, Toasts } from './toasts';

/** Where toasts appear: a polite live region at the end of the screen. */
@Component({
  selector: 'mz-toast-region',
  imports: [Icon],
  template: `<div class="toasts" role="status" aria-live="polite">
    @for (toast of toasts.shown(); track toast.id) {
      <div class="toast">
        <mz-icon name="check" [small]="true" /><span>{{ toast.text }}</span>
        @if (toast.action; as action) {
          <button type="button" class="toast__act" (click)="act(toast)">{{ action.label }}</button>
        }
        @if (dismissLabel()) {
          <button type="button" class="toast__x" [attr.aria-label]="dismissLabel()" (click)="toasts.dismiss(toast.id)">
            <mz-icon name="close" [small]="true" />
          </button>
        }
      </div>
    }
  </div>`,
  host: {
    '(pointerenter)': 'toasts.hold()',
    '(pointerleave)': 'toasts.release()',
    '(focusin)': 'toasts.hold()',
    '(focusout)': 'toasts.release()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastRegion {
  /** The name of the button that takes a toast away; without it there is none. */
  readonly dismissLabel = input('');
  protected readonly toasts = inject(Toasts);

  protected act(toast: Toast): void {
    this.toasts.dismiss(toast.id);
    toast.action?.run();
  }
}
