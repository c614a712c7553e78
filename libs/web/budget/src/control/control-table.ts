import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BalanceView, ControlTableView, LedgerBucket } from '@mizan/shared/contracts';
import { AmountPipe, PercentPipe, TextPipe } from '@mizan/web/core';
import { Bullet, WhyButton } from '@mizan/web/ui';

import { isNothing } from '../data/amounts';
import type { AskedBalance } from './balance-figures';

/** Buckets with a column of their own, in the order of the work. */
type Column = Extract<LedgerBucket, 'revised' | 'allotted' | 'frozen' | 'reserved' | 'committed' | 'paid'>;

const COLUMNS: readonly Column[] = ['revised', 'allotted', 'frozen', 'reserved', 'committed', 'paid'];

/**
 * Projects and areas with their money. Every amount of a bucket leads to the entries of the ledger that add up to it;
 * what is available, and how much of it is used, can be asked why.
 */
@Component({
  selector: 'mz-control-table',
  imports: [AmountPipe, Bullet, NgTemplateOutlet, PercentPipe, RouterLink, TextPipe, TranslocoPipe, WhyButton],
  templateUrl: './control-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ControlTable {
  readonly table = input.required<ControlTableView>();
  readonly projectId = input<string | null>(null);
  readonly asked = output<AskedBalance>();

  /** What a telephone has room for. */
  protected readonly narrow: ReadonlySet<Column> = new Set(['paid']);
  /** Columns that have nothing anywhere are left out, those of the daily work never. */
  protected readonly columns = computed(() => {
    const { total } = this.table();
    return COLUMNS.filter((column) => (column !== 'frozen' && column !== 'reserved') || !isNothing(total[column]));
  });
  protected readonly controlled = computed(() => this.table().rows.filter((row) => !row.isOffBudget));
  protected readonly offBudget = computed(() => this.table().rows.filter((row) => row.isOffBudget));

  /** The entries behind a cell. */
  protected ledgerParams(bucket: LedgerBucket, place: Params = {}): Params {
    const { planId, year } = this.table();
    return { plan: planId, year: year ?? 'all', bucket, ...place };
  }

  protected selection(projectId: string): Params {
    return { projectId };
  }

  protected hasChanges(balance: BalanceView): boolean {
    return !isNothing(balance.changes);
  }

  protected isAdded(balance: BalanceView): boolean {
    return !balance.changes.amount.startsWith('-');
  }
}
