import { SPLIT_FIGURES, type SplitFigure } from '@mizan/shared/contracts';

/** A figure of the table of receivers: of one receiver, or with null of what is not split. */
export interface AskedShare {
  readonly fundId: string;
  readonly figure: SplitFigure;
  readonly key: string | null;
}

/** The figure as it stands in the address. */
export function shareKey({ fundId, figure, key }: AskedShare): string {
  return key === null ? `${fundId}.${figure}` : `${fundId}.${figure}.${key}`;
}

/** The figure that the address names; null for none. */
export function askedShare(named: string | undefined): AskedShare | null {
  const [fundId, name, ...key] = (named ?? '').split('.');
  const figure = SPLIT_FIGURES.find((known) => known === name);
  if (fundId === undefined || figure === undefined) return null;
  return { fundId, figure, key: key.length === 0 ? null : key.join('.') };
}
