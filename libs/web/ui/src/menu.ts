import { ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';

/** A small list of links and buttons behind a trigger; Escape and a click elsewhere close it. */
@Component({
  selector: 'mz-menu',
  template: `<details class="menu" #details>
    <summary [attr.aria-label]="label()"><ng-content select="[trigger]" /></summary>
    <div class="menu__list"><ng-content /></div>
  </details>`,
  host: { '(keydown.escape)': 'close(true)', '(document:click)': 'closeFrom($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Menu {
  readonly label = input.required<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly details = viewChild.required<ElementRef<HTMLDetailsElement>>('details');

  protected close(returnFocus: boolean): void {
    const element = this.details().nativeElement;
    if (!element.open) return;
    element.open = false;
    if (returnFocus) element.querySelector('summary')?.focus();
  }

  protected closeFrom(event: Event): void {
    const target = event.target;
    const isTrigger = target instanceof Element && target.closest('summary') !== null;
    if (isTrigger && this.host.nativeElement.contains(target)) return;
    this.close(false);
  }
}
