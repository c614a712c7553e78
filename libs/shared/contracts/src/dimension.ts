import type { LocalizedText } from './language';
import type { Uuid } from './wire';

export const DIMENSION_LIMITS = { code: 40, title: 120, categories: 200 } as const;

/** A way of breaking results down. Its categories are retired, never deleted; every change raises its version. */
export interface DimensionView {
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  /** In their order, the retired ones too. */
  readonly categories: readonly DimensionCategoryView[];
  /** Indicators that are broken down by it. */
  readonly usedBy: number;
  readonly version: number;
}

export interface DimensionCategoryView {
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly sinceVersion: number;
  /** null while it can be chosen. */
  readonly retiredInVersion: number | null;
}

export interface CreateDimension {
  readonly code: string;
  readonly title: LocalizedText;
}

/** What shall be changed; an absent field stays. */
export interface ChangeDimension {
  readonly title?: LocalizedText;
  readonly added?: readonly AddedCategory[];
  /** Ids of categories that shall no longer be offered. */
  readonly retired?: readonly Uuid[];
  /** Ids of retired categories that shall be offered again. */
  readonly restored?: readonly Uuid[];
}

export interface AddedCategory {
  readonly code: string;
  readonly title: LocalizedText;
}
