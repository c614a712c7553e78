import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Permission } from '@mizan/shared/contracts';
import { SessionStore } from '@mizan/web/core';
import { PageHeader, Tabs, type Tab } from '@mizan/web/ui';

import { KnownTexts } from './known-texts';

/** `link` where the page is one of another part of the product. */
const PAGES: readonly { readonly path: string; readonly permission: Permission | null; readonly link?: string }[] = [
  { path: 'people', permission: 'people:read' },
  { path: 'settings', permission: null },
  { path: 'dimensions', permission: null },
  { path: 'rules', permission: 'settings:administer', link: '/budget/rules' },
  { path: 'audit', permission: 'audit:read' },
];

/** The title of a page of the administration, and the way to the other pages that open. */
@Component({
  selector: 'mz-administration-head',
  imports: [PageHeader, Tabs, TranslocoPipe],
  template: `<mz-page-header [heading]="heading()">
      <p>{{ sentence() }}</p>
    </mz-page-header>
    <mz-tabs [label]="'administration.title' | transloco" [tabs]="tabs()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdministrationHead {
  readonly heading = input.required<string>();
  /** One sentence about the page. */
  readonly sentence = input.required<string>();

  private readonly session = inject(SessionStore);
  private readonly texts = inject(KnownTexts);
  protected readonly tabs = computed<readonly Tab[]>(() =>
    PAGES.filter(({ permission }) => permission === null || this.session.may(permission)).map(({ path, link }) => ({
      label: this.texts.find(`administration.${path}`) ?? path,
      link: link ?? `/administration/${path}`,
    })),
  );
}
