import { linkedSignal, type WritableSignal } from '@angular/core';

/**
 * What is chosen from a list that may be read anew: it stays while it is still among the values, or while there are none;
 * else it is the first. Empty until there are values.
 */
export function keptChoice(values: () => readonly string[]): WritableSignal<string> {
  return linkedSignal<readonly string[], string>({
    source: values,
    computation: (offered, before) => {
      const chosen = before?.value ?? '';
      return offered.length === 0 || offered.includes(chosen) ? chosen : (offered[0] ?? '');
    },
  });
}
