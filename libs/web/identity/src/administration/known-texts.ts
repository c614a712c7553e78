import { Injectable, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService, type Translation } from '@jsverse/transloco';

const NOTHING: Translation = {};

/**
 * Texts whose keys come from data: unlike in a template, a key without a text is no mistake here. A signal inside, so
 * what is computed with it follows the language as soon as its texts are there.
 */
@Injectable({ providedIn: 'root' })
export class KnownTexts {
  private readonly texts = toSignal(inject(TranslocoService).selectTranslation(), { initialValue: NOTHING });

  /** The text as it is written (nothing is filled in), or null when there is none. */
  find(key: string): string | null {
    const text: unknown = this.texts()[key];
    return typeof text === 'string' ? text : null;
  }
}
