import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Icon } from './icon';

/** One step of the way to this page; the last one has no link. */
export interface Crumb {
  readonly label: string;
  readonly code?: string;
  readonly link?: string | readonly unknown[];
}

/** Where one is, the title, one sentence, and at most three actions. */
@Component({
  selector: 'mz-page-header',
  imports: [Icon, RouterLink],
  template: `@if (crumbs().length > 0) {
      <nav class="crumbs" [attr.aria-label]="crumbsLabel()">
        @for (crumb of crumbs(); track $index) {
          @if (!$first) {
            <mz-icon name="chevron-end" />
          }
          @if (crumb.link; as link) {
            <a [routerLink]="link">
              @if (crumb.code) {
                <span class="code">{{ crumb.code }}</span>
              }
              {{ crumb.label }}</a
            >
          } @else {
            <span [attr.aria-current]="$last ? 'page' : null">
              @if (crumb.code) {
                <span class="code">{{ crumb.code }}</span>
              }
              {{ crumb.label }}</span
            >
          }
        }
      </nav>
    }
    <div class="phead">
      <div class="phead__text">
        <h1>{{ heading() }} <ng-content select="[headingExtra]" /></h1>
        <ng-content />
      </div>
      <div class="phead__acts"><ng-content select="[actions]" /></div>
    </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly crumbs = input<readonly Crumb[]>([]);
  /** The name of the row of crumbs. */
  readonly crumbsLabel = input('');
}
