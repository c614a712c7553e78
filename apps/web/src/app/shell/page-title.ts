import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageChoice } from '@mizan/web/core';

/** Route titles are message keys; the tab follows page and language. */
@Injectable()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice);
  private readonly key = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      this.language.current();
      this.transloco.selectTranslate<string>(key ?? 'shell.product').subscribe((text) => {
        const product = this.transloco.translate('shell.product');
        this.title.setTitle(key === null ? product : `${text} · ${product}`);
      });
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot) ?? null);
  }
}
