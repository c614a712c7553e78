import { DEFAULT_LIGHT_POLICY } from '@mizan/shared/progress';
import type { Corner } from '@mizan/shared/contracts';
import { Decimal } from 'decimal.js';

/** The pace from which something is on pace, a fraction: where "on track" begins. */
export const ON_PACE = DEFAULT_LIGHT_POLICY.onTrack;

/** The corner where two paces meet, both fractions as text; null where one of them is missing. */
export function cornerOf(resultsPace: string | null, moneyPace: string | null): Corner | null {
  if (resultsPace === null || moneyPace === null) return null;
  const [resultsCome, moneyGoes] = [isOnPace(resultsPace), isOnPace(moneyPace)];
  if (resultsCome) return moneyGoes ? 'both-on-pace' : 'results-ahead';
  return moneyGoes ? 'money-ahead' : 'both-behind';
}

function isOnPace(pace: string): boolean {
  return new Decimal(pace).greaterThanOrEqualTo(ON_PACE);
}
