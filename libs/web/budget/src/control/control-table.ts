import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BalanceView, ControlTableView, LedgerBucket } from '@mizan/shared/contracts';
import { AmountPipe, DecimalPipe, MoneyPipe, PercentPipe, TextPipe } from '@mizan/web/core';
import { Bullet, Icon, WhyButton } from '@mizan/web/ui';

import { isNothing } from '../data/amounts';
import { BudgetClient } from '../data/budget-client';
import type { AskedBalance } from './balance-figures';

/** Buckets with a column of their own, in the order of the work. */
type Column = Extract<LedgerBucket, 'revised' | 'allotted' | 'frozen' | 'reserved' | 'committed' | 'paid'>;

const COLUMNS: readonly Column[] = ['revised', 'allotted', 'frozen', 'reserved', 'committed', 'paid'];
/** What is folded away until somebody wants to see it. */
const FOLDED: readonly Column[] = ['frozen', 'reserved'];
/** What says something where money has no ceiling of its own. */
const TAKEN: readonly Column[] = ['reserved', 'committed', 'paid'];

/**
 * Projects, areas and activities with their money. Every amount of a bucket leads to the entries of the ledger that add up
 * to it; what is available, how much is used, and how that stands against the plan, can be asked why.
 */
@Component({
  selector: 'mz-control-table',
  imports: [
    AmountPipe,
    Bullet,
    DecimalPipe,
    Icon,
    MoneyPipe,
    NgTemplateOutlet,
    PercentPipe,
    RouterLink,
    TextPipe,
    TranslocoPipe,
    WhyButton,
  ],
  templateUrl: './control-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ControlTable {
  readonly table = input.required<ControlTableView>();
  readonly projectId = input<string | null>(null);
  /** The nature that the table is narrowed to; empty for all. */
  readonly natureId = input('');
  /** The area whose activities are shown, or the project for those that stand in none. */
  readonly open = input<string | null>(null);
  /** Whether commitments can be made from here. */
  readonly mayCommit = input(false);
  /** Whether what is frozen and reserved has columns, too. */
  readonly isWide = input(false);
  readonly asked = output<AskedBalance>();
  readonly opened = output<string | null>();
  readonly widened = output<boolean>();

  /** What a telephone has room for. */
  protected readonly narrow: ReadonlySet<Column> = new Set(['paid']);
  protected readonly columns = computed(() => COLUMNS.filter((column) => this.isWide() || !FOLDED.includes(column)));
  /** How many columns stand after the first. */
  protected readonly width = computed(() => this.columns().length + 5);
  protected readonly hasFolded = computed(() => FOLDED.some((column) => !isNothing(this.table().total[column])));
  protected readonly controlled = computed(() =>
    this.table().rows.filter((row) => !row.isOffBudget || row.balance !== null),
  );
  protected readonly offBudget = computed(() =>
    this.table().rows.filter((row) => row.isOffBudget && row.balance === null),
  );
  protected readonly activities = inject(BudgetClient).controlActivities(() => {
    const open = this.open();
    const owner = this.controlled().find(
      ({ projectId, areas }) => projectId === open || areas.some(({ areaId }) => areaId === open),
    );
    if (open === null || owner === undefined) return null;
    const { planId, year, fund } = this.table();
    return {
      ...{ planId, projectId: owner.projectId, fundId: fund.id, natureId: this.natureId() },
      ...{ year: year === null ? '' : String(year), areaId: open === owner.projectId ? '' : open },
    };
  });

  /** The entries behind a cell. */
  protected ledgerParams(bucket: LedgerBucket, place: Params = {}): Params {
    return { ...this.where(), bucket, ...place };
  }

  /** The same part of the money on another list. */
  protected where(): Params {
    const { planId, year, fund } = this.table();
    return {
      plan: planId,
      year: year ?? 'all',
      fundId: fund.isRegular ? null : fund.id,
      natureId: this.natureId() || null,
    };
  }

  protected selection(projectId: string): Params {
    return { projectId };
  }

  protected says(hasCeiling: boolean, column: Column): boolean {
    return hasCeiling || TAKEN.includes(column);
  }

  protected hasChanges(balance: BalanceView): boolean {
    return !isNothing(balance.changes);
  }

  protected isAdded(balance: BalanceView): boolean {
    return !balance.changes.amount.startsWith('-');
  }
}
