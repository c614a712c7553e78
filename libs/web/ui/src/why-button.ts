import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** A figure that can be asked why: put the formatted figure inside, open the panel when it is asked. */
@Component({
  selector: 'mz-why',
  template: `<button type="button" class="why num" (click)="asked.emit()">
    <ng-content /><span class="vh">{{ ' ' + label() }}</span>
  </button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhyButton {
  /** Said after the figure to those who do not see the dotted line. */
  readonly label = input.required<string>();
  readonly asked = output<void>();
}
