import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { SessionStore, provideMessages, sessionEndedInterceptor, writeOnceInterceptor } from '@mizan/web/core';

import { APP_ROUTES } from './app.routes';
import { PageTitle } from './shell/page-title';

/** What the whole application is provided with. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      APP_ROUTES,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
    // Not fetch, which cannot say how much of a file has been sent.
    provideHttpClient(withXhr(), withInterceptors([writeOnceInterceptor, sessionEndedInterceptor])),
    provideMessages(),
    provideAppInitializer(() => inject(SessionStore).restore()),
    { provide: TitleStrategy, useClass: PageTitle },
  ],
};
