import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** A section of a page with an address of its own; `count` comes formatted. */
export interface Tab {
  readonly label: string;
  readonly link: string | readonly unknown[];
  readonly count?: string;
  /** Whether only this very address counts as this tab. */
  readonly exact?: boolean;
}

/** The sections of a page as links. */
@Component({
  selector: 'mz-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="tabs" [attr.aria-label]="label()">
    @for (tab of tabs(); track tab.label) {
      <a
        [routerLink]="tab.link"
        routerLinkActive
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="{ exact: tab.exact ?? false }"
        >{{ tab.label }}
        @if (tab.count) {
          <bdi class="num">{{ tab.count }}</bdi>
        }
      </a>
    }
  </nav>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
}
