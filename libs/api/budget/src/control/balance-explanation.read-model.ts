import { Injectable } from '@nestjs/common';
import { Database, invalidFields } from '@mizan/api/platform';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';
import {
  LEDGER_BUCKETS,
  type BalanceExplanationView,
  type ControlTableView,
  type LedgerBucket,
  type LedgerEntryType,
} from '@mizan/shared/contracts';

import { controlParameters, ControlFundsReadModel, type ControlFilter } from './control-funds.read-model';
import { ControlTableReadModel } from './control-table.read-model';
import { ENTRIES_BY_TYPE } from './control-table.sql';

type Figure = BalanceExplanationView['figure'];
type Derived = Exclude<Figure, LedgerBucket>;

/** What is asked about: a figure of the filter, or of one area or activity in it. */
export interface BalanceQuestion {
  readonly figure: Figure;
  readonly areaId: string | null;
  readonly activityId: string | null;
}

const FORMULAS: Readonly<Record<Derived, string>> = {
  available: 'allotted − frozen − reserved − committed − paid',
  utilisation: 'paid ÷ revised',
  pace: '(paid ÷ revised) ÷ (planned by the business date ÷ revised)',
  forecast: 'paid + committed + planned for the rest of the year',
};

/** Which buckets a figure is made of. */
const BUCKETS_OF: Readonly<Record<Derived, readonly LedgerBucket[]>> = {
  available: ['allotted', 'frozen', 'reserved', 'committed', 'paid'],
  utilisation: ['paid', 'revised'],
  pace: ['paid', 'revised'],
  forecast: ['paid', 'committed'],
};

interface TypeRow {
  readonly type: LedgerEntryType;
  readonly bucket: LedgerBucket;
  readonly count: number;
  readonly amount: string;
}

/** Why a balance is what it is: the sums of its entries by type, and for pace and forecast the planned course. */
@Injectable()
export class BalanceExplanationReadModel {
  constructor(
    private readonly control: ControlTableReadModel,
    private readonly database: Database,
    private readonly funds: ControlFundsReadModel,
  ) {}

  /**
   * null when the reader sees none of it. The inputs recompute to the value. Areas and activities have no ceiling, so that
   * of them only buckets can be asked: `request.invalid`.
   */
  async of(filter: ControlFilter, question: BalanceQuestion): Promise<BalanceExplanationView | null> {
    const { figure, areaId, activityId } = question;
    const isNarrow = areaId !== null || activityId !== null;
    if (isNarrow && !isBucket(figure)) throw invalidFields({ path: 'figure', rule: 'choice' });
    const [found, table] = await Promise.all([this.funds.of(filter), this.control.of(filter)]);
    if (!found || !table) return null;
    const { currency } = found.fund;
    const rows = await this.database.query<TypeRow>(ENTRIES_BY_TYPE, [
      ...controlParameters(filter, found.fund),
      areaId,
      activityId,
    ]);
    const buckets = isBucket(figure) ? [figure] : BUCKETS_OF[figure];
    const inputs = rows
      .filter((row) => buckets.includes(row.bucket))
      .map((row) => ({ ...row, amount: Money.fromNumeric(row.amount, currency) }));
    return {
      formula: isBucket(figure) ? `sum of the entries that move "${figure}"` : FORMULAS[figure],
      figure,
      ...(isBucket(figure)
        ? moneyOf(
            sum(
              inputs.map(({ amount }) => amount),
              currency,
            ),
          )
        : valueOf(table, figure, currency)),
      inputs: inputs.map((input) => ({ ...input, amount: input.amount.toJSON() })),
      course: figure === 'pace' || figure === 'forecast' ? courseOf(table) : null,
    };
  }
}

function isBucket(figure: Figure): figure is LedgerBucket {
  return LEDGER_BUCKETS.some((bucket) => bucket === figure);
}

function moneyOf(money: Money): { readonly value: string; readonly currency: string } {
  return { value: money.toDecimal(), currency: money.currency };
}

function valueOf(table: ControlTableView, figure: Derived, currency: CurrencyCode) {
  if (figure === 'available') return { value: table.total.available.amount, currency };
  if (figure === 'forecast') return { value: table.course?.forecast.amount ?? '', currency };
  const fraction = figure === 'pace' ? table.course?.pace : table.total.utilisation;
  return { value: fraction ?? '', currency: null };
}

function courseOf({ course, total, businessDate }: ControlTableView): BalanceExplanationView['course'] {
  if (course === null) return null;
  const { revised, committed, paid } = total;
  return { ...course, businessDate, revised, committed, paid };
}
