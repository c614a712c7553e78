import { Pipe, type PipeTransform, inject } from '@angular/core';
import type { LocalizedText, MoneyView } from '@mizan/shared/contracts';

import { Formats } from './formats';

// None of these is pure: the same value reads otherwise after the language was switched.

/** An exact amount without its currency; an en dash for none. */
@Pipe({ name: 'mzAmount', pure: false })
export class AmountPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(money: MoneyView | string | null | undefined): string {
    if (money === null || money === undefined) return '–';
    return this.formats.amount(typeof money === 'string' ? money : money.amount);
  }
}

/** An exact amount with its currency. */
@Pipe({ name: 'mzMoney', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(money: MoneyView | null | undefined): string {
    return money === null || money === undefined ? '–' : this.formats.money(money);
  }
}

/** A decimal number; an en dash for none. */
@Pipe({ name: 'mzDecimal', pure: false })
export class DecimalPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(value: string | number | null | undefined, digits?: number): string {
    return value === null || value === undefined ? '–' : this.formats.decimal(value, digits);
  }
}

/** A rate of exchange with all its decimals. */
@Pipe({ name: 'mzRate', pure: false })
export class RatePipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(rate: string): string {
    return this.formats.rate(rate);
  }
}

/** A fraction as percent; an en dash for none. */
@Pipe({ name: 'mzPercent', pure: false })
export class PercentPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(fraction: string | number | null | undefined, digits = 0): string {
    return fraction === null || fraction === undefined ? '–' : this.formats.percent(fraction, digits);
  }
}

/** A calendar day; an en dash for none. */
@Pipe({ name: 'mzDate', pure: false })
export class DatePipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(day: string | null | undefined, form: 'full' | 'short' = 'full'): string {
    return day === null || day === undefined ? '–' : this.formats.date(day, form);
  }
}

/** An instant with its time. */
@Pipe({ name: 'mzInstant', pure: false })
export class InstantPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(instant: string | null | undefined): string {
    return instant === null || instant === undefined ? '–' : this.formats.instant(instant);
  }
}

/** A text that people wrote, in the reader's language or the one it falls back to. */
@Pipe({ name: 'mzText', pure: false })
export class TextPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(text: LocalizedText | null | undefined): string {
    return text === null || text === undefined ? '' : this.formats.text(text).text;
  }
}

/** Name of a country from its ISO code. */
@Pipe({ name: 'mzCountry', pure: false })
export class CountryPipe implements PipeTransform {
  private readonly formats = inject(Formats);

  transform(code: string | null | undefined): string {
    return code === null || code === undefined ? '–' : this.formats.country(code);
  }
}
