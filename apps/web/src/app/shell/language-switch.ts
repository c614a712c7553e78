import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LANGUAGES, type Language } from '@mizan/shared/contracts';
import { LanguageChoice, SessionStore } from '@mizan/web/core';

/** How each language is shown: by its own letters, and named in itself after those letters for whoever cannot see it. */
const FACES: Readonly<Record<Language, { readonly letters: string; readonly name: string }>> = {
  en: { letters: 'EN', name: 'EN English' },
  fr: { letters: 'FR', name: 'FR Français' },
  ar: { letters: 'ع', name: 'العربية' },
};

/** Switches the language of the screen while it runs. */
@Component({
  selector: 'mz-language-switch',
  imports: [TranslocoPipe],
  template: `
    <div class="langs" role="group" [attr.aria-label]="'shell.language' | transloco">
      @for (language of languages; track language) {
        <button
          type="button"
          [lang]="language"
          [attr.aria-label]="faces[language].name"
          [attr.aria-pressed]="language === choice.current()"
          (click)="choose(language)"
        >
          {{ faces[language].letters }}
        </button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageSwitch {
  private readonly session = inject(SessionStore);
  protected readonly choice = inject(LanguageChoice);
  protected readonly languages = LANGUAGES;
  protected readonly faces = FACES;

  protected choose(language: Language): void {
    void this.session.chooseLanguage(language);
  }
}
