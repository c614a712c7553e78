import type { DeliveryFigures, IndexView, NodeKind } from '@mizan/shared/contracts';
import type { DeliverySums, RolledUp } from '@mizan/shared/progress';
import { Decimal } from 'decimal.js';

import type { ExceptionSummary } from '../dashboard/exception-summary';

/** The sums of the whole plan instead of one year. */
export const WHOLE_PLAN = 0;

/** What belongs to a node itself: the activities and indicators that are placed there, not those of nodes below. */
export interface OwnSums {
  readonly delivery: DeliverySums;
  readonly exceptions: ExceptionSummary;
  /** What the activities were to cost, decimal text in dollars; without cancelled and overtaken ones. */
  readonly planned: string;
}

/** A result as the next roll-up takes it, every figure as decimal text. */
export interface StoredResult {
  readonly capped: string | null;
  readonly expected:
    { readonly state: 'value'; readonly value: string } | Exclude<RolledUp['expected'], { readonly state: 'value' }>;
  readonly coverage: string | null;
  readonly light: RolledUp['light'];
}

/** Where a node stands: the plan itself is the root. */
export interface SumPlace {
  readonly nodeId: string;
  readonly kind: NodeKind | 'plan';
  /** Its turn in the tree. */
  readonly position: number;
  readonly directorateId: string | null;
  readonly projectId: string | null;
  readonly areaId: string | null;
}

/** The kept figures of a node in one year, or in the whole plan. */
export interface NodeSum extends SumPlace {
  readonly year: number;
  /** null for what takes no part in results. */
  readonly results: { readonly rolled: StoredResult; readonly index: IndexView } | null;
  readonly own: OwnSums;
  /** Of everything below as well. */
  readonly delivery: { readonly sums: DeliverySums; readonly figures: DeliveryFigures };
  readonly exceptions: ExceptionSummary;
  /** Of an area, and of its outcomes the same. */
  readonly planned: string;
  /** What a dashboard shows of it that is no figure. */
  readonly view: object;
}

/** A result to be kept. */
export function storedResult({ capped, expected, coverage, light }: RolledUp): StoredResult {
  return {
    capped: capped === null ? null : capped.toFixed(),
    expected: expected.state === 'value' ? { state: 'value', value: expected.value.toFixed() } : expected,
    coverage: coverage === null ? null : new Decimal(coverage).toFixed(),
    light,
  };
}

/** A kept result as it was. */
export function rolledUp({ capped, expected, coverage, light }: StoredResult): RolledUp {
  return {
    capped: capped === null ? null : new Decimal(capped),
    expected: expected.state === 'value' ? { state: 'value', value: new Decimal(expected.value) } : expected,
    coverage: coverage === null ? null : new Decimal(coverage),
    light,
  };
}
