import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  contentChild,
  inject,
  input,
} from '@angular/core';

import { FieldControl } from './field-control';

let fields = 0;

/**
 * A label above its control, with a hint and, when refused, the reason; the control inside is told of all of them. The
 * control is the one marked `mzControl`, else the first native one.
 */
@Component({
  selector: 'mz-field',
  template: `<div class="field">
    <label [attr.for]="id"
      >{{ label() }}
      @if (required()) {
        <span class="field__mark" aria-hidden="true">*</span>
      }
    </label>
    <ng-content />
    @if (hint()) {
      <p class="help" [id]="id + '-hint'">{{ hint() }}</p>
    }
    @if (error()) {
      <p class="bad" [id]="id + '-error'">{{ error() }}</p>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormField {
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  /** Why the value was refused. */
  readonly error = input<string | null>(null);
  readonly required = input(false);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly marked = contentChild(FieldControl, { descendants: true });
  protected readonly id = `field-${(fields += 1)}`;

  constructor() {
    afterRenderEffect(() => {
      const control = this.marked()?.element ?? this.host.nativeElement.querySelector('input, select, textarea');
      if (control !== null) this.describe(control);
    });
  }

  private describe(control: Element): void {
    const described = [this.hint() ? `${this.id}-hint` : '', this.error() ? `${this.id}-error` : ''].filter(Boolean);
    control.id = this.id;
    control.setAttribute('aria-invalid', this.error() ? 'true' : 'false');
    setOrRemove(control, 'aria-describedby', described.join(' '));
    if (!control.hasAttribute('required')) setOrRemove(control, 'aria-required', this.required() ? 'true' : '');
  }
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}
