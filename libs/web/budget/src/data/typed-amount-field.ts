import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { MoneyView } from '@mizan/shared/contracts';
import { LanguageChoice, typedFigure } from '@mizan/web/core';

import { typedAmount } from './amounts';

/** The field of a form in which an amount is typed, in the digits of any script. Each form provides its own. */
@Injectable()
export class TypedAmountField {
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly fault = signal<string | null>(null);
  readonly typed = typedFigure();
  /** What is wrong with what was typed, as a sentence; null as long as nobody has read it. */
  readonly unreadable = this.fault.asReadonly();

  /** The exact amount, or null where it cannot be read, which `unreadable` then says. */
  read(currency: string): MoneyView | null {
    const read = typedAmount(this.typed(), currency, this.language.current());
    this.fault.set('error' in read ? this.transloco.translate<string>(read.error) : null);
    return 'money' in read ? read.money : null;
  }

  clear(): void {
    this.typed.set('');
    this.fault.set(null);
  }
}
