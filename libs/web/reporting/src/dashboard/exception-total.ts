import type { ExceptionCounts } from '@mizan/shared/contracts';

/** How many exceptions there are of all kinds together. */
export function exceptionTotal(counts: ExceptionCounts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
