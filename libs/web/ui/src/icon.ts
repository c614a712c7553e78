import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { DIRECTED_ICONS, ICON_PATHS, type IconName } from './icon-paths';

/** A decorative icon; the words beside it say what it means. Arrows along the line turn with the direction. */
@Component({
  selector: 'mz-icon',
  template: `<svg
    class="icon"
    [class.icon--s]="small()"
    [class.icon--xl]="large()"
    [class.flip]="isDirected()"
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
  readonly large = input(false);
  protected readonly isDirected = computed(() => DIRECTED_ICONS.has(this.name()));
  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}
