import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';

import { SessionStore } from '../session/session-store';

/** When the session has ended meanwhile, the person signs in again and comes back to the same place. */
export const sessionEndedInterceptor: HttpInterceptorFn = (request, next) => {
  if (request.url === '/api/session') return next(request);
  const store = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || error.status !== 401 || store.session() === null) return;
        store.forget();
        void router.navigate(['/sign-in'], { queryParams: { next: router.url } });
      },
    }),
  );
};
