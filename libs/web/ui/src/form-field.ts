import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, inject, input } from '@angular/core';

let fields = 0;

/** A label above its control, with a hint and, when refused, the reason; the control inside is told of all of them. */
@Component({
  selector: 'mz-field',
  template: `<div class="field">
    <label [attr.for]="id">{{ label() }}</label>
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
  readonly error = input<string | null>(null);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly id = `field-${(fields += 1)}`;

  constructor() {
    afterRenderEffect(() => {
      const control = this.host.nativeElement.querySelector('input, select, textarea');
      if (control === null) return;
      const described = [this.hint() ? `${this.id}-hint` : '', this.error() ? `${this.id}-error` : ''].filter(Boolean);
      control.id = this.id;
      control.setAttribute('aria-invalid', this.error() ? 'true' : 'false');
      if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
      else control.removeAttribute('aria-describedby');
    });
  }
}
