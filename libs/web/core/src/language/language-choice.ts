import { DOCUMENT } from '@angular/common';
import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LANGUAGES, type Language } from '@mizan/shared/contracts';

import { LOCALES } from './locales';

const STORAGE_KEY = 'mizan.language';

/** The language of the screen: switched while running, remembered on this device, told to the document. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly document = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);
  private readonly chosen = signal<Language>(this.remembered());

  private wanted = this.chosen();

  readonly current = this.chosen.asReadonly();
  readonly locale = computed(() => LOCALES[this.chosen()]);
  readonly direction = computed<'ltr' | 'rtl'>(() => (this.chosen() === 'ar' ? 'rtl' : 'ltr'));

  constructor() {
    effect(() => {
      const root = this.document.documentElement;
      root.lang = this.chosen();
      root.dir = this.direction();
      this.transloco.setActiveLang(this.chosen());
    });
  }

  /** Switches as soon as the texts of the language are there: until then nothing could be said in it. */
  choose(language: Language): void {
    this.wanted = language;
    this.transloco.load(language).subscribe(() => {
      // Somebody may have changed their mind meanwhile.
      if (this.wanted === language) this.chosen.set(language);
    });
    this.document.defaultView?.localStorage.setItem(STORAGE_KEY, language);
  }

  private remembered(): Language {
    const view = this.document.defaultView;
    const candidates = [view?.localStorage.getItem(STORAGE_KEY), ...(view?.navigator.languages ?? [])];
    const known = candidates.map((candidate) => LANGUAGES.find((language) => candidate?.startsWith(language)));
    return known.find((language) => language !== undefined) ?? 'en';
  }
}
