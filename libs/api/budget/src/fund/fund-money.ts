import { utilisation } from '@mizan/shared/ledger';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';
import { figureText } from '@mizan/shared/progress';
import type { FundMoneyView } from '@mizan/shared/contracts';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';

type Figure = 'revised' | 'reserved' | 'committed' | 'paid' | 'available';
const BASE_FIGURES = ['revised', 'committed', 'paid'] as const;

/** The sums of control keys of one fund, as numeric columns give them. */
export type FundMoneyRow = Readonly<Record<Figure | `base_${(typeof BASE_FIGURES)[number]}`, string | null>>;

/**
 * Columns over control keys `b` joined with `BASE_OF_KEY`, to be grouped by whatever belongs to one fund. They are null
 * where there is no key.
 */
export const FUND_MONEY = `sum(b.revised) AS revised, sum(b.reserved) AS reserved, sum(b.committed) AS committed,
  sum(b.paid) AS paid, sum(b.allotted - b.frozen - b.reserved - b.committed - b.paid) AS available,
  ${BASE_FIGURES.map((figure) => `sum(CASE WHEN b.currency = '${BASE_CURRENCY}' THEN b.${figure} ELSE x.${figure} END) AS base_${figure}`).join(', ')}`;

/** What the entries of a key `b` were worth in the base currency; keys in the base currency need none. */
export const BASE_OF_KEY = `LEFT JOIN LATERAL (
    SELECT ${BASE_FIGURES.map((figure) => `coalesce(sum(e.base_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = '${figure}'), 0) AS ${figure}`).join(', ')}
    FROM ledger_entry e WHERE e.control_id = b.id AND b.currency <> '${BASE_CURRENCY}') x ON true`;

/** Rows of one fund together, in its currency; several funds are never added. */
export function fundMoney(rows: readonly FundMoneyRow[], currency: CurrencyCode): FundMoneyView {
  const total = (name: keyof FundMoneyRow, of: CurrencyCode): Money =>
    sum(
      rows.map((row) => Money.fromNumeric(row[name] ?? '0', of)),
      of,
    );
  const own = (name: Figure): Money => total(name, currency);
  const base = (name: (typeof BASE_FIGURES)[number]) => total(`base_${name}`, BASE_CURRENCY).toJSON();
  return {
    revised: own('revised').toJSON(),
    reserved: own('reserved').toJSON(),
    committed: own('committed').toJSON(),
    paid: own('paid').toJSON(),
    available: own('available').toJSON(),
    base: { revised: base('revised'), committed: base('committed'), paid: base('paid') },
    utilisation: figureText(utilisation({ paid: own('paid'), revised: own('revised') })),
  };
}
