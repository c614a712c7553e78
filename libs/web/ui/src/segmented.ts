import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  model,
} from '@angular/core';
import { type Params, RouterLink } from '@angular/router';

import { isRightToLeft } from './text-direction';

/** One of a few choices that stand side by side; with a link it leads there. */
export interface SegmentedOption {
  readonly value: string;
  readonly label: string;
  readonly link?: string | readonly unknown[];
  readonly queryParams?: Params;
}

/** A few choices side by side, one of them taken. Buttons form a radio group; links mark the current one. */
@Component({
  selector: 'mz-segmented',
  imports: [RouterLink],
  template: `@if (leads()) {
      <nav class="seg" [attr.aria-label]="label()">
        @for (option of options(); track option.value) {
          <a
            [routerLink]="option.link"
            [queryParams]="option.queryParams ?? null"
            [attr.aria-current]="option.value === value() ? 'true' : null"
            >{{ option.label }}</a
          >
        }
      </nav>
    } @else {
      <div class="seg" role="radiogroup" [attr.aria-label]="label()">
        @for (option of options(); track option.value) {
          <button
            type="button"
            role="radio"
            [attr.aria-checked]="option.value === value()"
            [tabindex]="option.value === reachable() ? 0 : -1"
            (click)="value.set(option.value)"
            (keydown)="move($event, $index)"
          >
            {{ option.label }}
          </button>
        }
      </div>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Segmented {
  /** The name of the choice. */
  readonly label = input.required<string>();
  readonly options = input.required<readonly SegmentedOption[]>();
  readonly value = model<string | null>(null);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly leads = computed(() => this.options().some((option) => option.link !== undefined));
  protected readonly reachable = computed(() => {
    const options = this.options();
    return (options.find((option) => option.value === this.value()) ?? options[0])?.value;
  });

  constructor() {
    afterRenderEffect(() => {
      this.value();
      this.options();
      this.bringIntoSight();
    });
  }

  protected move(event: KeyboardEvent, index: number): void {
    const target = this.targetOf(event.key, index);
    const option = target === null ? undefined : this.options().at(target);
    if (target === null || option === undefined) return;
    event.preventDefault();
    this.value.set(option.value);
    this.host.nativeElement.querySelectorAll('button').item(target).focus();
  }

  /** Where the choices are wider than the page, the one that is taken is among those that are seen. */
  private bringIntoSight(): void {
    const row = this.host.nativeElement.querySelector('.seg');
    const taken = row?.querySelector('[aria-current="true"], [aria-checked="true"]');
    if (!row || !taken) return;
    const [seen, own] = [row.getBoundingClientRect(), taken.getBoundingClientRect()];
    if (own.left < seen.left) row.scrollLeft += own.left - seen.left;
    else if (own.right > seen.right) row.scrollLeft += own.right - seen.right;
  }

  private targetOf(key: string, index: number): number | null {
    const count = this.options().length;
    const forward = isRightToLeft(this.host.nativeElement) ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    if (key === 'ArrowDown' || key === forward) return (index + 1) % count;
    if (key.startsWith('Arrow')) return (index - 1 + count) % count;
    return null;
  }
}
