import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  ElementRef,
  afterNextRender,
  DestroyRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';

import { Icon } from './icon';

let panels = 0;

/**
 * A panel beside the content that explains something in it; open as long as it is rendered. It takes the focus, Escape
 * asks to close it, and the focus goes back to where it was. It is not modal: the page stays in reach.
 */
@Component({
  selector: 'mz-panel',
  imports: [Icon],
  template: `<aside class="panel" #panel tabindex="-1" [attr.aria-labelledby]="id" (keydown.escape)="closed.emit()">
    <div class="panel__head">
      <div>
        @if (caption()) {
          <p class="caption">{{ caption() }}</p>
        }
        <h2 [id]="id">{{ heading() }}</h2>
      </div>
      <span class="panel__mark"><ng-content select="[panelMark]" /></span>
      <button type="button" class="panel__x" [attr.aria-label]="closeLabel()" (click)="closed.emit()">
        <mz-icon name="close" />
      </button>
    </div>
    <ng-content />
    <div class="panel__foot"><ng-content select="[panelFoot]" /></div>
  </aside>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SidePanel {
  readonly heading = input.required<string>();
  readonly caption = input('');
  readonly closeLabel = input.required<string>();
  readonly closed = output<void>();

  private readonly document = inject(DOCUMENT);
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  protected readonly id = `panel-${(panels += 1)}`;

  constructor() {
    const opener = this.document.activeElement;
    afterNextRender(() => this.panel().nativeElement.focus());
    inject(DestroyRef).onDestroy(() => {
      // Whoever moved on with the focus in the page keeps it.
      const isHere = this.panel().nativeElement.contains(this.document.activeElement);
      const isLost = this.document.activeElement === this.document.body;
      if ((isHere || isLost) && opener instanceof HTMLElement) opener.focus();
    });
  }
}
