import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  input,
  output,
  viewChild,
} from '@angular/core';

let dialogs = 0;

/** A modal dialog, open as long as it is rendered; Escape asks to close it. Focus returns to where it was. */
@Component({
  selector: 'mz-dialog',
  template: `<dialog class="dialog" #dialog [attr.aria-labelledby]="id" (cancel)="cancel($event)">
    <h2 [id]="id">{{ heading() }}</h2>
    <ng-content />
  </dialog>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly closed = output<void>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly id = `dialog-${(dialogs += 1)}`;

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    this.closed.emit();
  }
}
