import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatePipe, SessionStore } from '@mizan/web/core';
import { BrandMark, Icon, Menu, ToastRegion } from '@mizan/web/ui';
import { filter, map } from 'rxjs';

import { LanguageSwitch } from './language-switch';
import { ADMINISTRATION, PLACES } from './navigation';

/** How many places stand side by side on a telephone. */
const BAR_PLACES = 5;

/** The frame around every page: top bar, navigation, content. */
@Component({
  selector: 'mz-frame',
  imports: [BrandMark, DatePipe, Icon, LanguageSwitch, Menu, RouterLink, RouterOutlet, ToastRegion, TranslocoPipe],
  templateUrl: './frame.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Frame {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly session = this.store.session;
  protected readonly places = computed(() => {
    const permissions = this.session()?.permissions ?? [];
    const mayOpen = (place: (typeof PLACES)[number]) =>
      place.permission === null || permissions.includes(place.permission);
    return { main: PLACES.filter(mayOpen), administration: mayOpen(ADMINISTRATION) ? ADMINISTRATION : null };
  });

  /** The bar of a telephone: all places when they fit, else the four looked at most and the rest behind "more". */
  protected readonly bar = computed(() => {
    const { main, administration } = this.places();
    const all = administration === null ? main : [...main, administration];
    if (all.length <= BAR_PLACES) return { shown: all, more: [] };
    const shown = all.filter((place) => place.isOnBar === true);
    return { shown, more: all.filter((place) => place.isOnBar !== true) };
  });

  private readonly path = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => pathOf(event.urlAfterRedirects)),
    ),
    { initialValue: pathOf(this.router.url) },
  );

  /** First letters of the first two words of the person's name; brackets and figures are no letters. */
  protected readonly initials = computed(() => {
    const words = (this.session()?.name ?? '').match(/\p{L}+/gu) ?? [];
    return words
      .slice(0, 2)
      .map((word) => word.charAt(0).toUpperCase())
      .join('');
  });

  /** Whether the page shown belongs to the place. */
  protected isHere(place: string): boolean {
    return place === '/' ? this.path() === '/' : this.path() === place || this.path().startsWith(`${place}/`);
  }

  protected async signOut(): Promise<void> {
    await this.store.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}

/** An address without its query and fragment. */
function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}
