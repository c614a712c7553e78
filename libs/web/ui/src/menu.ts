import { ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';

/**
 * A small list of links and buttons (`.menu__item`) behind a trigger. Arrows, Home and End move in it; Escape, a click
 * elsewhere and leaving it close it.
 */
@Component({
  selector: 'mz-menu',
  template: `<details class="menu" #details>
    <summary>
      <ng-content select="[trigger]" /><span class="vh">{{ label() }}</span>
    </summary>
    <div class="menu__list"><ng-content /></div>
  </details>`,
  host: {
    '(keydown.escape)': 'close(true)',
    '(keydown)': 'move($event)',
    '(focusout)': 'leave($event)',
    '(document:click)': 'closeFrom($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Menu {
  /** Said after the trigger's own words; empty when they say enough. */
  readonly label = input('');

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

  protected leave(event: FocusEvent): void {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.host.nativeElement.contains(next)) this.close(false);
  }

  protected move(event: KeyboardEvent): void {
    const items = [...this.host.nativeElement.querySelectorAll<HTMLElement>('.menu__item')];
    const current = items.findIndex((item) => item === event.target);
    const target = items.at(targetOf(event.key, current, items.length) ?? items.length);
    if (target === undefined) return;
    event.preventDefault();
    this.details().nativeElement.open = true;
    target.focus();
  }
}

/** The item a key leads to, from the current one or, at -1, from the trigger; null for other keys. */
function targetOf(key: string, current: number, count: number): number | null {
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return current <= 0 ? count - 1 : current - 1;
  if (current < 0) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
