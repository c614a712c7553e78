import { randomUUID } from 'node:crypto';

/** A new identity for a row. */
export function newId(): string {
  return randomUUID();
}
