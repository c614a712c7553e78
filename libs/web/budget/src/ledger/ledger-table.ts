import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LedgerEntryView } from '@mizan/shared/contracts';
import { AmountPipe, DatePipe, MoneyPipe } from '@mizan/web/core';

/** Entries of the ledger, each with the records that it belongs to. */
@Component({
  selector: 'mz-ledger-table',
  imports: [AmountPipe, DatePipe, MoneyPipe, RouterLink, TranslocoPipe],
  templateUrl: './ledger-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LedgerTable {
  readonly rows = input.required<readonly LedgerEntryView[]>();
  readonly mayReverse = input(false);
  /** All rows belong to one commitment, whose page names its activity and line. */
  readonly isOfOne = input(false);
  /** Somebody wants to take back the posting of this entry. */
  readonly reversed = output<LedgerEntryView>();

  /** A posting of several entries is taken back as one: only its first row here offers it. */
  protected readonly offered = computed(() => {
    const first = new Map<string, string>();
    for (const row of this.rows()) if (!first.has(row.postingId)) first.set(row.postingId, row.id);
    return new Set(first.values());
  });

  /** What ended a year is taken back by opening the year again. */
  protected isReversible(row: LedgerEntryView): boolean {
    const isOpen = row.reversedByPostingId === null && row.reversesPostingId === null && !row.isYearEnd;
    return this.mayReverse() && isOpen && this.offered().has(row.id);
  }
}
