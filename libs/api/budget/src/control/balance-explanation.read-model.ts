import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import { Money } from '@mizan/shared/money';
import type {
  BalanceExplanationView,
  BalanceView,
  LedgerBucket,
  LedgerEntryType,
  MoneyView,
} from '@mizan/shared/contracts';

import { ControlTableReadModel, type ControlFilter } from './control-table.read-model';
import { ENTRIES_BY_TYPE } from './control-table.sql';

type Figure = BalanceExplanationView['figure'];

const FORMULAS: Readonly<Record<'available' | 'utilisation', string>> = {
  available: 'allotted − frozen − reserved − committed − paid',
  utilisation: 'paid ÷ revised',
};

/** Which buckets a figure is made of. */
const BUCKETS_OF: Readonly<Record<'available' | 'utilisation', readonly LedgerBucket[]>> = {
  available: ['allotted', 'frozen', 'reserved', 'committed', 'paid'],
  utilisation: ['paid', 'revised'],
};

interface TypeRow {
  readonly type: LedgerEntryType;
  readonly bucket: LedgerBucket;
  readonly count: number;
  readonly amount: string;
}

/** Why a balance is what it is: the sums of its entries by type. */
@Injectable()
export class BalanceExplanationReadModel {
  constructor(
    private readonly control: ControlTableReadModel,
    private readonly database: Database,
  ) {}

  /** null when the reader sees none of it. The inputs recompute to the value. */
  async of(filter: ControlFilter, figure: Figure): Promise<BalanceExplanationView | null> {
    const table = await this.control.of(filter);
    if (!table) return null;
    const rows = await this.database.query<TypeRow>(ENTRIES_BY_TYPE, [
      filter.planId,
      filter.units,
      filter.year ?? null,
      filter.projectId ?? null,
    ]);
    const isDerived = figure === 'available' || figure === 'utilisation';
    const buckets = isDerived ? BUCKETS_OF[figure] : [figure];
    return {
      formula: isDerived ? FORMULAS[figure] : `sum of the entries that move "${figure}"`,
      figure,
      ...valueOf(table.total, figure),
      inputs: rows
        .filter((row) => buckets.includes(row.bucket))
        .map((row) => ({ ...row, amount: Money.fromNumeric(row.amount, 'USD').toJSON() })),
    };
  }
}

function valueOf(total: BalanceView, figure: Figure): { readonly value: string; readonly currency: string | null } {
  if (figure === 'utilisation') return { value: total.utilisation ?? '', currency: null };
  const money: MoneyView = total[figure];
  return { value: money.amount, currency: money.currency };
}
