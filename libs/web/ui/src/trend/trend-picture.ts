/** A point for drawing alone: years since the start, and a value. */
export interface TrendPoint {
  readonly at: number;
  readonly value: number;
}

/** A mark of an axis: where it stands along it, and what it says. */
export interface TrendTick {
  readonly at: number;
  readonly text: string;
}

/** Everything that a trend draws. Numbers are for drawing alone; what is read comes formatted, with its unit. */
export interface TrendPicture {
  /** The position of the end of the plan; it begins at 0. */
  readonly end: number;
  /** What is known, in order; the last one is today's. */
  readonly actual: readonly TrendPoint[];
  /** The planned line through the targets. */
  readonly expected: readonly TrendPoint[];
  /** Where it is heading at the end, and between which bounds; null where nothing can be said. */
  readonly projection: { readonly low: number; readonly value: number; readonly high: number } | null;
  readonly todayText: string;
  readonly targetText: string;
  readonly projectionText: string;
  /** Along the time axis. */
  readonly years: readonly TrendTick[];
  /** Words for a value of the axis. */
  readonly formatAxis: (value: number) => string;
}

/** A row of the table that says the same as the drawing. */
export interface TrendRow {
  readonly label: string;
  readonly cells: readonly string[];
}
