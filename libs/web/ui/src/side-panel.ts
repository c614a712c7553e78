import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  input,
  output,
  viewChild,
} from '@angular/core';

import { Icon } from './icon';

/** A panel beside the content that explains something in it; Escape closes it. */
@Component({
  selector: 'mz-panel',
  imports: [Icon],
  template: `<aside class="panel" #panel tabindex="-1" [attr.aria-label]="heading()" (keydown.escape)="closed.emit()">
    <div class="panel__head">
      <div>
        <p class="caption">{{ caption() }}</p>
        <h2>{{ heading() }}</h2>
      </div>
      <button type="button" class="btn btn--quiet" [attr.aria-label]="closeLabel()" (click)="closed.emit()">
        <mz-icon name="close" />
      </button>
    </div>
    <ng-content />
  </aside>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SidePanel {
  readonly heading = input.required<string>();
  readonly caption = input('');
  readonly closeLabel = input.required<string>();
  readonly closed = output<void>();

  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  constructor() {
    afterNextRender(() => this.panel().nativeElement.focus());
  }
}
