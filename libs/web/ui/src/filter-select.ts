import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';

import { Icon } from './icon';

/** One choice of a filter. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** A filter: its name in grey, its value in ink; tinted when it is set. The first option stands for all. */
@Component({
  selector: 'mz-filter',
  imports: [Icon],
  template: `<label class="filter" [class.filter--on]="isSet()">
    <span>{{ name() }}</span>
    <select [value]="value()" (change)="choose($event)">
      @for (option of options(); track option.value) {
        <option [value]="option.value" [selected]="option.value === value()">{{ option.label }}</option>
      }
    </select>
    <mz-icon name="chevron-down" [small]="true" />
  </label>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterSelect {
  readonly name = input.required<string>();
  readonly value = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  readonly picked = output<string>();
  protected readonly isSet = computed(() => this.value() !== (this.options()[0]?.value ?? ''));

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.picked.emit(event.target.value);
  }
}
