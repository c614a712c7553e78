/** What a column holds: figures stand at the end of their column, figures and codes keep their own direction, dates have that of the page. */
export type TableColumnKind = 'text' | 'code' | 'money' | 'percent' | 'count' | 'date';

/** A column: its head, and its share of the room that the narrow columns leave; 0 for one that is as wide as it must be. */
export interface TableColumn {
  readonly kind: TableColumnKind;
  readonly head: string;
  readonly share: number;
}

/** Rows that belong together, one text for each column; null is an empty cell. */
export interface TableGroup {
  readonly title: string | null;
  readonly rows: readonly (readonly (string | null)[])[];
  readonly sum: readonly (string | null)[] | null;
}

/** A document of one table, as it is printed: every text is final, and none of it is ever read as markup. */
export interface TableDocument {
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly isLandscape: boolean;
  readonly title: string;
  /** Beside the title in the head of every page. */
  readonly cutOff: string;
  /** At the foot of every page, beside its number. */
  readonly foot: string;
  /** What stands before the number of the page, between it and the number of pages, and after them. */
  readonly pageWords: readonly [string, string, string];
  readonly lines: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly groups: readonly TableGroup[];
  /** Said in place of the table where there are no groups. */
  readonly empty: string;
  readonly notes: readonly string[];
}
