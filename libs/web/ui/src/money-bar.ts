import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { percentOf } from './bullet';

const CLASSES = {
  paid: 'mb--paid',
  committed: 'mb--committed',
  reserved: 'mb--reserved',
  available: 'mb--available',
  'to-be-allotted': 'mb--un',
} as const satisfies Record<string, string>;

/** What happened to a part of the appropriation. */
export type MoneyKind = keyof typeof CLASSES;

/** One part of the bar: `share` is its fraction of the whole bar, 0 to 1, for drawing only. */
export interface MoneyShare {
  readonly kind: MoneyKind;
  readonly share: string | number;
}

/** An appropriation as a stacked bar in the ramp of money; the label says the amounts, formatted with their currency. */
@Component({
  selector: 'mz-money-bar',
  template: `<div class="mbar" [class.mbar--thick]="thick()" role="img" [attr.aria-label]="label()">
    @for (part of parts(); track part.kind) {
      <i class="mb {{ classes[part.kind] }}" [style.inline-size]="width(part)"></i>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoneyBar {
  /** In the order in which they are drawn. */
  readonly parts = input.required<readonly MoneyShare[]>();
  readonly label = input.required<string>();
  /** For the dashboard. */
  readonly thick = input(false);
  protected readonly classes = CLASSES;

  protected width(part: MoneyShare): string | null {
    return percentOf(part.share);
  }
}
