import type { Money } from '@mizan/shared/money';

export const FUND_LIFE = ['agreed', 'funded', 'running', 'operationally-closed', 'financially-closed'] as const;
/** The life of an off-budget fund (domain.md, State machines); `funded` comes with the first receipt, by itself. */
export type FundLife = (typeof FUND_LIFE)[number];

/** What may follow each state by hand; the usual step first. */
const STEPS: Readonly<Record<FundLife, readonly FundLife[]>> = {
  agreed: ['running', 'operationally-closed'],
  funded: ['running', 'operationally-closed'],
  running: ['operationally-closed'],
  'operationally-closed': ['financially-closed'],
  'financially-closed': [],
};

/** How the money and the reports of a fund stand. */
export interface FundStanding {
  readonly received: Money;
  /** Reserved and committed. */
  readonly open: Money;
  readonly frozen: Money;
  /** Revised and neither open nor paid. */
  readonly left: Money;
  readonly reportsMissing: number;
  readonly closingRule: 'return-to-partner' | 'carry-over';
}

export type FundObstacle =
  | { readonly code: 'money-open' | 'money-frozen' | 'money-left'; readonly amount: Money }
  | { readonly code: 'reports-due'; readonly count: number }
  | { readonly code: 'not-received' };

/** The states that may follow by hand, the usual one first. */
export const nextFundStates = (state: FundLife): readonly FundLife[] => STEPS[state];

/** Whether money may still come in and be committed. */
export const isFundOpen = (state: FundLife): boolean =>
  state !== 'operationally-closed' && state !== 'financially-closed';

/**
 * What stands before a state, all of it at once. A fund runs when something has come; it is closed for good when nothing is
 * open or frozen, every report is given, and nothing is left that its rule would have carried over.
 */
export const fundObstacles = (to: FundLife, standing: FundStanding): readonly FundObstacle[] => {
  if (to === 'running') return standing.received.isPositive() ? [] : [{ code: 'not-received' }];
  if (to !== 'financially-closed') return [];
  const { open, frozen, left, reportsMissing, closingRule } = standing;
  const obstacles: FundObstacle[] = [];
  if (!open.isZero()) obstacles.push({ code: 'money-open', amount: open });
  if (!frozen.isZero()) obstacles.push({ code: 'money-frozen', amount: frozen });
  if (reportsMissing > 0) obstacles.push({ code: 'reports-due', count: reportsMissing });
  if (closingRule === 'carry-over' && !left.isZero()) obstacles.push({ code: 'money-left', amount: left });
  return obstacles;
};
