import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';

let dialogs = 0;

/** A modal dialog, open as long as it is rendered; Escape asks to close it. Focus returns to where it was. */
@Component({
  selector: 'mz-dialog',
  template: `<dialog class="dialog" #dialog [attr.aria-labelledby]="id" (cancel)="cancel($event)">
    <h2 [id]="id" tabindex="-1">{{ heading() }}</h2>
    <ng-content />
    <div class="dialog__acts"><ng-content select="[actions]" /></div>
  </dialog>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly closed = output<void>();

  private readonly document = inject(DOCUMENT);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly id = `dialog-${(dialogs += 1)}`;

  constructor() {
    const opener = this.document.activeElement;
    afterNextRender(() => this.dialog().nativeElement.showModal());
    inject(DestroyRef).onDestroy(() => {
      if (opener instanceof HTMLElement) opener.focus();
    });
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    this.closed.emit();
  }
}
