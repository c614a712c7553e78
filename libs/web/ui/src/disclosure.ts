import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

import { Icon } from './icon';

/** Something that is opened when it is wanted. */
@Component({
  selector: 'mz-disclosure',
  imports: [Icon],
  template: `<details class="disc" [open]="open()" (toggle)="follow($event)">
    <summary><mz-icon name="chevron-end" [small]="true" />{{ summary() }}</summary>
    <div class="disc__body"><ng-content /></div>
  </details>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Disclosure {
  readonly summary = input.required<string>();
  readonly open = model(false);

  protected follow(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.open.set(event.target.open);
  }
}
