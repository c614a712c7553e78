import { type EnvironmentProviders, Injectable, type Provider, isDevMode } from '@angular/core';
import {
  TRANSLOCO_MISSING_HANDLER,
  provideTransloco,
  provideTranslocoTranspiler,
  type Translation,
  type TranslocoLoader,
  type TranslocoMissingHandler,
} from '@jsverse/transloco';
import { LANGUAGES } from '@mizan/shared/contracts';

import { MessageTranspiler } from './message-transpiler';

/** One chunk per language, fetched when it is first chosen. */
@Injectable({ providedIn: 'root' })
export class MessageLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    if (language === 'fr') return (await import('../messages/fr')).fr;
    if (language === 'ar') return (await import('../messages/ar')).ar;
    return (await import('../messages/en')).en;
  }
}

/** A key without a message is a mistake of ours: it stops tests and development, and shows the key elsewhere. */
@Injectable()
export class MissingMessage implements TranslocoMissingHandler {
  handle(key: string): string {
    if (isDevMode()) throw new Error(`There is no message for ${key}.`);
    return key;
  }
}

/** All texts of the application, in three languages. */
export function provideMessages(): (Provider | EnvironmentProviders)[] {
  return [
    provideTransloco({
      config: { availableLangs: [...LANGUAGES], defaultLang: 'en', reRenderOnLangChange: true, prodMode: !isDevMode() },
      loader: MessageLoader,
    }),
    provideTranslocoTranspiler(MessageTranspiler),
    { provide: TRANSLOCO_MISSING_HANDLER, useClass: MissingMessage },
  ];
}
