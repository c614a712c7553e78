import type { ComparedOutcomeView } from '@mizan/shared/contracts';

/** What the list of outcomes is narrowed to, as it stands in the address; empty texts do not narrow. */
export interface OutcomeChoice {
  /** A directorate of the heat grid. */
  readonly heatOf: string;
  readonly light: string;
  readonly corner: string;
}

/** The outcomes of a cell of the heat grid, or of a corner: as many as the cell or the corner says. */
export function chosenOutcomes(
  outcomes: readonly ComparedOutcomeView[],
  { heatOf, light, corner }: OutcomeChoice,
): readonly ComparedOutcomeView[] {
  return outcomes.filter(
    (outcome) =>
      (heatOf === '' || outcome.directorateId === heatOf) &&
      (light === '' || outcome.results.light === light) &&
      (corner === '' || outcome.corner === corner),
  );
}
