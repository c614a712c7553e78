import { Injectable } from '@nestjs/common';
import type { Money } from '@mizan/shared/money';
import type { UnmatchedReason } from '@mizan/shared/contracts';

import { PaymentImportRepository, type Match } from './payment-import.repository';

/** Finds what a payment belongs to, where that is safe. */
@Injectable()
export class PaymentMatch {
  constructor(private readonly imports: PaymentImportRepository) {}

  /**
   * Matched where exactly one open commitment of these units has the reference as its code or as its own reference, in the
   * currency of the payment, and has that much open. Everything else is for a person.
   */
  async of(reference: string, amount: Money, units: readonly string[]): Promise<Match> {
    if (reference.trim() === '') return unmatched('none');
    const candidates = await this.imports.candidates(reference.trim(), amount.currency, units);
    const [only, another] = candidates;
    if (!only) return unmatched((await this.imports.hasOtherCurrency(reference.trim(), units)) ? 'currency' : 'none');
    if (another) return unmatched('several');
    if (amount.exceeds(only.open)) return unmatched('exceeds-open');
    return { state: 'matched', commitmentId: only.id, reason: null };
  }
}

function unmatched(reason: UnmatchedReason): Match {
  return { state: 'unmatched', commitmentId: null, reason };
}
