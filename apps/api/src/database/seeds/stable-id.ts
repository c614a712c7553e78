import { createHash } from 'node:crypto';

/** The same UUID for the same natural key, in every database: reference data is found again by it. */
export function stableId(naturalKey: string): string {
  const hex = createHash('sha256').update(`mizan:${naturalKey}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
