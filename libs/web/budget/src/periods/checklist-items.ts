import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PeriodChecklistItemView } from '@mizan/shared/contracts';

/** What there is to look at before something is closed: first what is in the way, then what only warns, with the place. */
@Component({
  selector: 'mz-checklist-items',
  imports: [RouterLink, TranslocoPipe],
  template: `@if (open().length === 0) {
      <p class="soft">{{ 'checklist.settled' | transloco }}</p>
    } @else {
      <ul class="facts-list">
        @for (item of open(); track item.code) {
          <li>
            <span class="badge" [class.badge--on]="item.isBlocking">{{
              (item.isBlocking ? 'checklist.blocks' : 'checklist.warns') | transloco
            }}</span>
            {{ 'checklist.items.' + item.code | transloco: { count: item.count } }}
            @if (item.link) {
              <a [routerLink]="addressOf(item.link)"
                >{{ 'checklist.open' | transloco
                }}<span class="vh"> {{ 'checklist.items.' + item.code | transloco: { count: item.count } }}</span></a
              >
            }
          </li>
        }
      </ul>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChecklistItems {
  readonly items = input.required<readonly PeriodChecklistItemView[]>();

  private readonly router = inject(Router);
  protected readonly open = computed(() =>
    this.items()
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => Number(other.isBlocking) - Number(one.isBlocking)),
  );

  protected addressOf(link: string): UrlTree {
    return this.router.parseUrl(link);
  }
}
