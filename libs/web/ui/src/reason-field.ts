import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { FormsModule } from '@angular/forms';

import { FormField } from './form-field';

/** The field in which somebody says why, in a language of his own; it must be filled. */
@Component({
  selector: 'mz-reason-field',
  imports: [FormField, FormsModule],
  template: `<mz-field [label]="label()" [error]="error()" [required]="true">
    <textarea
      class="input"
      name="reason"
      dir="auto"
      rows="2"
      maxlength="500"
      [ngModel]="reason()"
      (ngModelChange)="reason.set($event)"
    ></textarea>
  </mz-field>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReasonField {
  readonly label = input.required<string>();
  /** Why the reason was refused. */
  readonly error = input<string | null>(null);
  readonly reason = model.required<string>();
}
