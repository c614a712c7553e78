import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A card: head with a title and its unit, body, foot. `flush` lets tables and lists reach the edges. */
@Component({
  selector: 'mz-card',
  template: `<section class="card">
    @if (heading()) {
      <div class="card__head">
        @if (level() === 2) {
          <h2>{{ heading() }}</h2>
        } @else {
          <h3>{{ heading() }}</h3>
        }
        <span class="card__end"><ng-content select="[cardEnd]" /></span>
      </div>
    }
    @if (sub()) {
      <p class="card__sub">{{ sub() }}</p>
    }
    <div [class.card__body]="!flush()"><ng-content /></div>
    <div class="card__foot"><ng-content select="[cardFoot]" /></div>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Card {
  readonly heading = input('');
  /** A sentence under the title. */
  readonly sub = input('');
  readonly flush = input(false);
  readonly level = input<2 | 3>(2);
}
