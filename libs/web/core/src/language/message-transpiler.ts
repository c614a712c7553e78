import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';
import { IntlMessageFormat } from 'intl-messageformat';

import { LOCALES } from './locales';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Fills ICU messages (six plural forms in Arabic) without evaluating code, so the content policy can forbid that.
 * In Arabic, each text that is filled in stands in an isolate: a code or a number keeps its own direction.
 */
@Injectable()
export class MessageTranspiler implements TranslocoTranspiler {
  private readonly formats = new Map<string, IntlMessageFormat>();
  private language: keyof typeof LOCALES = 'en';

  transpile({ value, params }: TranspileParams): unknown {
    if (typeof value !== 'string' || !value.includes('{')) return value;
    return this.formatOf(value).format(this.isolated(params ?? {}));
  }

  onLangChanged(language: string): void {
    if (language === 'en' || language === 'fr' || language === 'ar') this.language = language;
  }

  private formatOf(message: string): IntlMessageFormat {
    const key = `${this.language}:${message}`;
    const known = this.formats.get(key);
    if (known) return known;
    const format = new IntlMessageFormat(message, LOCALES[this.language], undefined, { ignoreTag: true });
    this.formats.set(key, format);
    return format;
  }

  private isolated(params: Record<string, unknown>): Record<string, string | number> {
    const entries = Object.entries(params).map(([name, value]): [string, string | number] => {
      if (typeof value === 'number') return [name, value];
      const text = String(value ?? '');
      return [name, this.language === 'ar' ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text];
    });
    return Object.fromEntries(entries);
  }
}
