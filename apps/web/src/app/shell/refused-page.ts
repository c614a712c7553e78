import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PERMISSIONS, rolesWith } from '@mizan/shared/contracts';

/** For pages that one's roles do not open: says whose they do. */
@Component({
  selector: 'mz-refused-page',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <div class="empty">
      <h1>{{ 'shell.refusedTitle' | transloco }}</h1>
      <p>{{ 'shell.refusedText' | transloco: { roles: roles() } }}</p>
      <p class="empty__a">
        <a class="btn" routerLink="/">{{ 'shell.backHome' | transloco }}</a>
      </p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefusedPage {
  /** The permission that is missing, from the address. */
  readonly permission = input<string>();

  private readonly transloco = inject(TranslocoService);
  protected readonly roles = computed(() => {
    const permission = PERMISSIONS.find((known) => known === this.permission());
    const roles = permission === undefined ? [] : rolesWith(permission);
    return roles.map((role) => this.transloco.translate<string>(`roles.${role}`)).join(', ');
  });
}
