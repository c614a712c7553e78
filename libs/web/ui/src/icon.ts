import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { ICON_PATHS, type IconName } from './icon-paths';

/** A decorative icon; the words beside it say what it means. Arrows along the line turn with the direction. */
@Component({
  selector: 'mz-icon',
  template: `<svg
    class="icon"
    [class.icon--s]="small()"
    [class.flip]="name() === 'chevron-end'"
    viewBox="0 0 20 20"
    aria-hidden="true"
  >
    <path [attr.d]="path()" />
  </svg>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly small = input(false);
  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}
