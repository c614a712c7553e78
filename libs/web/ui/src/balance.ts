import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { percentOf } from './bullet';

/** The signature: results on one side, money on the other, one beam. Fractions; the words come formatted. */
@Component({
  selector: 'mz-balance',
  template: `<div class="balance" [class.balance--insuf]="isInsufficient()" role="img" [attr.aria-label]="label()">
    <span class="balance__v num">{{ resultsText() }}</span>
    <span class="balance__side balance__side--r">
      <i [style.--v]="resultsWidth()"></i>
      @if (expectedResultsAt(); as position) {
        <b [style.--e]="position"></b>
      }
    </span>
    <span class="balance__side balance__side--m">
      <i [style.--v]="moneyWidth()"></i>
      @if (expectedMoneyAt(); as position) {
        <b [style.--e]="position"></b>
      }
    </span>
    <span class="balance__v num">{{ moneyText() }}</span>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Balance {
  readonly results = input.required<string | null>();
  readonly money = input.required<string | null>();
  readonly resultsText = input.required<string>();
  readonly moneyText = input.required<string>();
  readonly expectedResults = input<string | null>(null);
  readonly expectedMoney = input<string | null>(null);
  readonly isInsufficient = input(false);
  readonly label = input.required<string>();
  protected readonly resultsWidth = computed(() => percentOf(this.results()) ?? '0%');
  protected readonly moneyWidth = computed(() => percentOf(this.money()) ?? '0%');
  protected readonly expectedResultsAt = computed(() => percentOf(this.expectedResults()));
  protected readonly expectedMoneyAt = computed(() => percentOf(this.expectedMoney()));
}
