import { Injectable, inject } from '@angular/core';
import { showText, type Language, type LocalizedText, type MoneyView, type ShownText } from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';

import { LanguageChoice } from '../language/language-choice';

/** A real minus sign, as tables of money have it. */
const MINUS = '−';

/** The decimal mark of figures in each language. */
const DECIMAL_MARKS: Readonly<Record<Language, string>> = { en: '.', fr: ',', ar: '.' };
/** Read as a decimal mark whatever stands around it; a dot may group in Arabic. */
const ARABIC_DECIMAL = '\u066B';

const PERCENT_DIGITS = { minimumFractionDigits: 0, maximumFractionDigits: 0 } as const;

/** Numbers, amounts and dates in the reader's language. Amounts stay text from the wire to the screen: always exact. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly language = inject(LanguageChoice);
  private readonly numbers = new Map<string, Intl.NumberFormat>();
  private readonly dates = new Map<string, Intl.DateTimeFormat>();

  /** An exact amount without its currency, such as 1,250.50. Decimals as they came. */
  amount(amount: string): string {
    const decimals = amount.split('.')[1]?.length ?? 0;
    return this.exact(amount, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  }

  /** An amount with its currency as the language writes it: US$ 766,444.00, 766 444,00 $ US, 766,444.00 دولار. */
  money(money: MoneyView): string {
    const figure = this.amount(money.amount);
    if (money.currency !== 'USD') {
      return this.language.current() === 'en' ? `${money.currency}\u00a0${figure}` : `${figure}\u00a0${money.currency}`;
    }
    const forms = { en: `US$\u00a0${figure}`, fr: `${figure}\u00a0$\u00a0US`, ar: rightToLeft(figure, 'دولار') };
    return forms[this.language.current()];
  }

  /** A decimal from the wire, such as 13 or 0.84, with at most or exactly so many digits behind the point. */
  decimal(value: string | number, digits?: number): string {
    const fraction =
      digits === undefined
        ? { maximumFractionDigits: 6 }
        : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return this.exact(String(value), fraction);
  }

  /** A rate of exchange with all its decimals, of which there are ten at most. */
  rate(rate: string): string {
    return this.exact(rate, { maximumFractionDigits: 10 });
  }

  /**
   * An exact decimal as one types it into a field: without grouping, with the mark of the figures beside it, and read back as
   * the same by `parseTyped`; where that mark would be ambiguous, such as in 1.234 in Arabic, with the one that is not.
   */
  typable(amount: string): string {
    const language = this.language.current();
    const text = amount.replace('.', DECIMAL_MARKS[language]);
    return 'decimal' in parseTyped(text, language) ? text : amount.replace('.', ARABIC_DECIMAL);
  }

  /** A fraction as percent: 0.664 is 66 %. */
  percent(fraction: string | number, digits = 0): string {
    const percent = Number(fraction) * 100;
    const text = this.number({
      ...PERCENT_DIGITS,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(percent);
    const sign = this.language.current() === 'fr' ? '\u202f%' : '%';
    return `${text.replace('-', MINUS)}${sign}`;
  }

  /** A calendar day such as 30 Sep 2014; `short` leaves the year out. */
  date(day: string, form: 'full' | 'short' = 'full'): string {
    const year = form === 'full' ? { year: 'numeric' as const } : {};
    const options = { day: 'numeric' as const, month: 'short' as const, ...year, timeZone: 'UTC' };
    return this.dateFormat(form, options).format(new Date(`${day}T00:00:00Z`));
  }

  /** An instant with its time, in the reader's time zone. */
  instant(instant: string): string {
    // Named months, not the locale's figures and strokes: in Arabic those fall apart in a line of another direction.
    const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
    const time = { hour: 'numeric', minute: '2-digit' } as const;
    return this.dateFormat('instant', { ...day, ...time }).format(new Date(instant));
  }

  /** Name of a country from its ISO code. */
  country(code: string): string {
    return new Intl.DisplayNames([this.language.locale()], { type: 'region', fallback: 'code' }).of(code) ?? code;
  }

  /** A text that people wrote, in the reader's language or, said so, in another. */
  text(text: LocalizedText): ShownText {
    return showText(text, this.language.current());
  }

  private exact(value: string, options: Intl.NumberFormatOptions): string {
    // A decimal string is formatted exactly, digit by digit; converting it to a number first would not be.
    return this.number(options).format(asNumeric(value)).replace('-', MINUS);
  }

  private number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = `${this.language.locale()}${JSON.stringify(options)}`;
    const known = this.numbers.get(key) ?? new Intl.NumberFormat(this.language.locale(), options);
    this.numbers.set(key, known);
    return known;
  }

  private dateFormat(form: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `${this.language.locale()}${form}`;
    const known = this.dates.get(key) ?? new Intl.DateTimeFormat(this.language.locale(), options);
    this.dates.set(key, known);
    return known;
  }
}

/** Figure, then word, read from the right wherever they stand; the figure keeps its sign in front. */
function rightToLeft(figure: string, word: string): string {
  return `\u2067\u2066${figure}\u2069\u00a0${word}\u2069`;
}

/** The brand that Intl wants for decimal text. */
function asNumeric(value: string): Intl.StringNumericLiteral {
  return value as Intl.StringNumericLiteral;
}
