import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Permission } from '@mizan/shared/contracts';

import { SessionStore } from './session-store';

/** Pages for people who are signed in; others are led to the sign-in page and back again afterwards. */
export const signedInGuard: CanActivateFn = (_route, state) => {
  if (inject(SessionStore).session() !== null) return true;
  return inject(Router).createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

/** Pages that need a permission; without it one is told so instead of seeing an empty page. */
export function permissionGuard(permission: Permission): CanActivateFn {
  return () =>
    inject(SessionStore).may(permission) || inject(Router).createUrlTree(['/refused'], { queryParams: { permission } });
}
