import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Actual against target: bar, tick for what is expected today, end line for the target. Fractions, 1 is the target. */
@Component({
  selector: 'mz-bullet',
  template: `<div
    class="bullet"
    [class.bullet--l]="large()"
    role="img"
    [attr.aria-label]="label()"
    [style.--c]="color()"
  >
    <i [style.--v]="width()"></i>
    @if (expectedAt(); as position) {
      <b [style.--e]="position"></b>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bullet {
  readonly actual = input.required<string | number | null>();
  readonly expected = input<string | number | null>(null);
  /** Says the figures in words. */
  readonly label = input.required<string>();
  readonly large = input(false);
  /** A custom property of the tokens, such as var(--mz-delivery). */
  readonly color = input('var(--mz-results)');
  protected readonly width = computed(() => percentOf(this.actual()) ?? '0%');
  protected readonly expectedAt = computed(() => percentOf(this.expected()));
}

/** A fraction as a share of the bar, kept inside it. Drawing only. */
export function percentOf(fraction: string | number | null): string | null {
  if (fraction === null) return null;
  return `${Math.min(Math.max(Number(fraction), 0), 1) * 100}%`;
}
