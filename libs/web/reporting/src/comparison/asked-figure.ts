import type { SelectionFigure } from '@mizan/shared/contracts';

/** A figure that somebody asks why it is: of which node of the plan, and which of the three. */
export interface AskedFigure {
  readonly nodeId: string;
  readonly figure: SelectionFigure;
}
