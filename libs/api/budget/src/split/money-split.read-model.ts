import { Injectable } from '@nestjs/common';
import { Database, mayIn, type Actor } from '@mizan/api/platform';
import { splitMoney, type MoneySplit } from '@mizan/shared/ledger';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';
import {
  SPLIT_FIGURES,
  type ActivityFundMoneyView,
  type LocalizedText,
  type MoneySplitView,
  type SplitActivityView,
  type SplitDimension,
  type SplitFigure,
  type SplitGroupView,
  type SplitPartView,
} from '@mizan/shared/contracts';

import type { ControlFilter } from '../control/control-funds.read-model';
import { ACTIVITY_SHARES } from './money-split.sql';

/** Which money is divided, and by what; `units` is the scope and never left out. */
export interface MoneySplitFilter extends ControlFilter {
  readonly dimension: SplitDimension;
}

interface ActivityRow {
  /** null together with everything of the activity: money of none. */
  readonly id: string | null;
  readonly code: string;
  readonly title: LocalizedText;
  readonly unit_id: string;
  readonly country: string | null;
  readonly fund_id: string;
  readonly fund_name: LocalizedText;
  readonly currency: CurrencyCode;
  readonly reserved: string;
  readonly committed: string;
  readonly paid: string;
  readonly rule_id: string | null;
  readonly version: number;
  readonly parts: readonly SplitPartView[] | null;
}

type Figures<Value> = Readonly<Record<SplitFigure, Value>>;

const each = <Value>(of: (figure: SplitFigure) => Value): Figures<Value> => ({
  reserved: of('reserved'),
  committed: of('committed'),
  paid: of('paid'),
});

/** Money of activities by country, partner or theme; the whole is what the control table says of the same filter. */
@Injectable()
export class MoneySplitReadModel {
  constructor(private readonly database: Database) {}

  /** Where a country is asked for and no rule was chosen, everything goes to the place of the activity. */
  async of(filter: MoneySplitFilter, actor: Actor): Promise<MoneySplitView> {
    const { planId, units, dimension, year = null, projectId = null } = filter;
    const rows = await this.database.query<ActivityRow>(ACTIVITY_SHARES, [planId, units, year, projectId, dimension]);
    const divided = rows.map((row) => ({ ...row, parts: row.parts ?? placeOf(row, dimension) }));
    const byFund = Map.groupBy(divided, ({ fund_id: fundId }) => fundId);
    return {
      dimension,
      year,
      groups: [...byFund.values()].flatMap(groupOf),
      activities: activitiesOf(divided, actor),
    };
  }
}

function placeOf({ country }: ActivityRow, dimension: SplitDimension): readonly SplitPartView[] | null {
  return dimension === 'country' && country !== null ? [{ key: country, weight: '1' }] : null;
}

/** Rows of one fund; nothing for none. */
function groupOf(rows: readonly ActivityRow[]): SplitGroupView[] {
  const [first] = rows;
  if (!first) return [];
  const { currency, fund_id: fundId, fund_name: fundName } = first;
  const amountOf = (row: ActivityRow, figure: SplitFigure): Money => Money.fromNumeric(row[figure], currency);
  const splits = each((figure) =>
    splitMoney(
      rows.map((row) => ({ amount: amountOf(row, figure), weights: row.parts })),
      currency,
    ),
  );
  const ofNone = rows.filter(({ id }) => id === null);
  const figures = {
    shares: sharesOf(splits, currency),
    unsplit: each((figure) => splits[figure].unsplit.toJSON()),
    withoutActivity: each((figure) =>
      sum(
        ofNone.map((row) => amountOf(row, figure)),
        currency,
      ).toJSON(),
    ),
    whole: each((figure) => splits[figure].whole.toJSON()),
  };
  return [{ fundId, fundName, currency, ...figures }];
}

function sharesOf(splits: Figures<MoneySplit>, currency: CurrencyCode): SplitGroupView['shares'] {
  const receivers = new Set(SPLIT_FIGURES.flatMap((figure) => [...splits[figure].parts.keys()]));
  return [...receivers]
    .map((key) => {
      const figures = each((figure) => splits[figure].parts.get(key) ?? Money.zero(currency));
      return { key, figures, total: sum(Object.values(figures), currency) };
    })
    .sort((one, other) => other.total.compare(one.total) || (one.key < other.key ? -1 : 1))
    .map(({ key, figures }) => ({ key, ...each((figure) => figures[figure].toJSON()) }));
}

/** Each activity once, with its money in each fund. */
function activitiesOf(rows: readonly ActivityRow[], actor: Actor): SplitActivityView[] {
  const byActivity = Map.groupBy(
    rows.filter(({ id }) => id !== null),
    ({ id }) => id ?? '',
  );
  return [...byActivity].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const { code, title, country, parts, version, rule_id: ruleId } = first;
    const mayChange = mayIn(actor, 'budget:split', first.unit_id);
    return [{ id, code, title, country, parts, version, ruleId, mayChange, money: own.map(moneyOf) }];
  });
}

function moneyOf(row: ActivityRow): ActivityFundMoneyView {
  return { fundId: row.fund_id, ...each((figure) => Money.fromNumeric(row[figure], row.currency).toJSON()) };
}
