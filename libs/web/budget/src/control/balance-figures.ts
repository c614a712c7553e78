import { LEDGER_BUCKETS, type BalanceExplanationView } from '@mizan/shared/contracts';

/** A figure of a balance that can be asked why it is. */
export type BalanceFigure = BalanceExplanationView['figure'];

const FIGURES: readonly BalanceFigure[] = [...LEDGER_BUCKETS, 'available', 'utilisation', 'pace', 'forecast'];

/** The figure that an address names; what is available where it names none. */
export function figureNamed(name: string | undefined): BalanceFigure {
  return FIGURES.find((figure) => figure === name) ?? 'available';
}

/** A balance that is asked about: of a project, or null for all of them together, and which figure of it. */
export interface AskedBalance {
  readonly projectId: string | null;
  readonly figure: BalanceFigure;
}
