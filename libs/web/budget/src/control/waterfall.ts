import type { BalanceView, MoneyView } from '@mizan/shared/contracts';

import { difference } from '../data/amounts';

/** What a step of the waterfall stands for; also the key of its word. */
export type WaterfallPart =
  | 'appropriated'
  | 'changes'
  | 'revised'
  | 'toBeAllotted'
  | 'allotted'
  | 'frozen'
  | 'reserved'
  | 'committed'
  | 'paid'
  | 'available';

/** One column: where it starts and ends as a share of the height, 0 to 1, for drawing only. `amount` is exact. */
export interface WaterfallStep {
  readonly part: WaterfallPart;
  readonly amount: MoneyView;
  /** Written with a sign: it is taken away or added. */
  readonly sign: '' | '+' | '−';
  readonly from: number;
  readonly to: number;
  /** Where the level stands after this step. */
  readonly level: number;
}

export interface Waterfall {
  readonly steps: readonly WaterfallStep[];
  /** Marks of the axis: the level as a share of the height, and its figure in thousands. */
  readonly ticks: readonly { readonly at: number; readonly thousands: number }[];
}

const NICE_STEPS = [1, 2, 2.5, 5, 10];
const MOST_TICKS = 5;

/** From the original appropriation to what is available. Steps without money are left out, totals are not. */
export function waterfallOf(balance: BalanceView): Waterfall {
  const highest = Math.max(figure(balance.appropriated), figure(balance.revised), figure(balance.allotted), 1);
  const tick = niceTick(highest);
  const top = Math.ceil(highest / tick) * tick;
  const drawn = [
    total('appropriated', balance.appropriated),
    change('changes', balance.changes, figure(balance.appropriated)),
    total('revised', balance.revised),
    less('toBeAllotted', difference(balance.revised, balance.allotted), figure(balance.revised)),
    total('allotted', balance.allotted),
    ...takenFrom(balance),
    total('available', balance.available),
  ].filter((step): step is WaterfallStep => step !== null);
  return {
    steps: drawn.map((step) => ({ ...step, from: step.from / top, to: step.to / top, level: step.level / top })),
    ticks: Array.from({ length: Math.round(top / tick) + 1 }, (_, index) => ({
      at: (index * tick) / top,
      thousands: (index * tick) / 1000,
    })),
  };
}

function takenFrom(balance: BalanceView): readonly (WaterfallStep | null)[] {
  let level = figure(balance.allotted);
  return (['frozen', 'reserved', 'committed', 'paid'] as const).map((part) => {
    const step = less(part, balance[part], level);
    level -= figure(balance[part]);
    return step;
  });
}

function total(part: WaterfallPart, amount: MoneyView): WaterfallStep {
  const level = Math.max(figure(amount), 0);
  return { part, amount, sign: '', from: 0, to: level, level };
}

function change(part: WaterfallPart, amount: MoneyView, level: number): WaterfallStep | null {
  const by = figure(amount);
  if (by === 0) return null;
  const ends = [level, level + by];
  return {
    part,
    amount: unsigned(amount),
    sign: by > 0 ? '+' : '−',
    from: Math.min(...ends),
    to: Math.max(...ends),
    level: level + by,
  };
}

function less(part: WaterfallPart, amount: MoneyView, level: number): WaterfallStep | null {
  const by = figure(amount);
  if (by === 0) return null;
  return { part, amount, sign: '−', from: level - by, to: level, level: level - by };
}

/** The step of the axis: as few marks as possible with round figures. */
function niceTick(highest: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(highest / MOST_TICKS));
  const factor = NICE_STEPS.find((step) => highest / (step * magnitude) <= MOST_TICKS) ?? 10;
  return factor * magnitude;
}

/** The height of an amount on a screen; never used as money. */
function figure({ amount }: MoneyView): number {
  return Number(amount);
}

function unsigned(money: MoneyView): MoneyView {
  return { ...money, amount: money.amount.replace('-', '') };
}
