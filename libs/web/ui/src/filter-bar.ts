import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The row of filters over a table; what is set lives in the address. */
@Component({
  selector: 'mz-filters',
  template: `<div class="filters" role="group" [attr.aria-label]="label()">
    <ng-content />
    <div class="filters__end"><ng-content select="[filtersEnd]" /></div>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterBar {
  readonly label = input.required<string>();
}
