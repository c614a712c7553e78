import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** The shape of a table that is being read. */
@Component({
  selector: 'mz-skeleton',
  template: `@if (label()) {
      <p class="vh" role="status">{{ label() }}</p>
    }
    <div class="card sk" aria-busy="true">
      @for (row of list(); track row) {
        <div class="sk__r">
          <div class="skel"></div>
          <div class="skel"></div>
          <div class="skel"></div>
          <div class="skel"></div>
        </div>
      }
    </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  readonly rows = input(6);
  /** Said to those who do not see the shape. */
  readonly label = input('');
  protected readonly list = computed(() => Array.from({ length: this.rows() }, (_, index) => index));
}
