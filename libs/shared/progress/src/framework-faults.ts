import { Exact } from './exact';
import { figureFaults, isDecimal, type FigureFault } from './figure-faults';
import type { Accumulation, Baseline, Direction, IndicatorInput, PeriodPoint, RubricLevel } from './indicator-input';

/** A target as it stands in the framework: a figure, or a level of the rubric. */
export interface SheetTarget {
  readonly period: PeriodPoint;
  readonly value?: string | null;
  readonly levelId?: string | null;
}

/** The definition of a measurement indicator, as far as it can contradict itself. Absent: it has no such field. */
export interface FrameworkSheet {
  readonly kind: IndicatorInput['kind'];
  /** How many years the plan has; its periods end after 0 and not after this. */
  readonly planYears: number;
  readonly decimals: number;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly direction?: Direction | null;
  readonly accumulation?: Accumulation | null;
  readonly baseline?: Baseline;
  readonly targets?: readonly SheetTarget[];
  readonly levels?: readonly RubricLevel[];
  readonly baselineLevelId?: string | null;
  readonly low?: string | null;
  readonly high?: string | null;
  readonly milestones?: readonly { readonly id: string; readonly weight: string | number }[];
}

export type FrameworkFault =
  | FigureFault
  | 'direction-contradicts-target'
  | 'target-equals-baseline'
  | 'target-twice'
  | 'period-outside-plan'
  | 'band-empty'
  | 'weights-zero'
  | 'rubric-without-levels';

/** A fault and where it shows: the name of a field, for a target with its place in the list, as in `targets.2.value`. */
export interface FrameworkFieldFault {
  readonly field: string;
  readonly fault: FrameworkFault;
}

type Faults = readonly FrameworkFieldFault[];

const figureFaultsOf = (field: string, text: string | null | undefined, sheet: FrameworkSheet): Faults => {
  if (text === null || text === undefined) return [];
  const { decimals, min = null, max = null } = sheet;
  return figureFaults(text, { decimals, min, max }).map((fault) => ({ field, fault }));
};

const statedBaseline = ({ baseline }: FrameworkSheet): string | null =>
  baseline?.status === 'known' ? baseline.value : null;

const figuresOf = (sheet: FrameworkSheet): Faults => [
  ...figureFaultsOf('baseline', statedBaseline(sheet), sheet),
  ...(sheet.targets ?? []).flatMap(({ value }, index) => figureFaultsOf(`targets.${index}.value`, value, sheet)),
  ...figureFaultsOf('low', sheet.low, sheet),
  ...figureFaultsOf('high', sheet.high, sheet),
];

const periodsOfTargets = ({ targets = [], planYears }: FrameworkSheet): Faults =>
  targets.flatMap(({ period }, index): Faults => {
    const field = `targets.${index}.period`;
    const isTwice = targets.findIndex((target) => target.period.key === period.key) < index;
    const isOutside = period.endPosition <= 0 || period.endPosition > planYears;
    return [
      ...(isTwice ? [{ field, fault: 'target-twice' } as const] : []),
      ...(isOutside ? [{ field, fault: 'period-outside-plan' } as const] : []),
    ];
  });

/** Where the way of a sheet starts and ends, as decimal text; null where one of them is not known. */
interface Way {
  readonly start: string;
  readonly end: string;
}

const scoredWay = ({ levels = [], baselineLevelId }: FrameworkSheet, last: SheetTarget): Way | null => {
  const scoreOf = (levelId: string | null | undefined): string | undefined =>
    levels.find(({ id }) => id === levelId)?.score;
  const [start, end] = [scoreOf(baselineLevelId), scoreOf(last.levelId)];
  return start === undefined || end === undefined ? null : { start, end };
};

const summedWay = (targets: readonly SheetTarget[]): Way | null => {
  const figures = targets.flatMap(({ value }) => value ?? []);
  if (!figures.every(isDecimal)) return null;
  const sum = figures.reduce((running, figure) => running.plus(figure), new Exact(0));
  return { start: '0', end: sum.toString() };
};

const wayOf = (sheet: FrameworkSheet): Way | null => {
  const { kind, accumulation, baseline } = sheet;
  const targets = (sheet.targets ?? []).toSorted((one, other) => one.period.endPosition - other.period.endPosition);
  const last = targets.at(-1);
  if (!last) return null;
  if (kind === 'rubric' || kind === 'qualitative') return scoredWay(sheet, last);
  if (kind === 'measure' && accumulation === 'incremental') return summedWay(targets);
  const start = baseline?.status === 'count-from-zero' ? '0' : statedBaseline(sheet);
  return start === null || !last.value ? null : { start, end: last.value };
};

const HAS_WAY: readonly FrameworkSheet['kind'][] = ['measure', 'rate', 'rubric', 'qualitative'];

const wayFaults = (sheet: FrameworkSheet): Faults => {
  const way = HAS_WAY.includes(sheet.kind) ? wayOf(sheet) : null;
  if (!way || ![way.start, way.end].every(isDecimal)) return [];
  const [start, end] = [new Exact(way.start), new Exact(way.end)];
  if (start.equals(end)) return [{ field: 'targets', fault: 'target-equals-baseline' }];
  const { direction = null } = sheet;
  if (direction === null || end.greaterThan(start) === (direction === 'increase')) return [];
  return [{ field: 'direction', fault: 'direction-contradicts-target' }];
};

const bandFaults = ({ kind, low, high }: FrameworkSheet): Faults => {
  if (kind !== 'maintain' || !low || !high || ![low, high].every(isDecimal)) return [];
  return new Exact(low).greaterThan(high) ? [{ field: 'low', fault: 'band-empty' }] : [];
};

const partsFaults = ({ kind, milestones = [], levels = [] }: FrameworkSheet): Faults => {
  const isJudged = kind === 'rubric' || kind === 'qualitative';
  if (isJudged && levels.length === 0) return [{ field: 'levels', fault: 'rubric-without-levels' }];
  if (kind !== 'milestone' || milestones.length === 0) return [];
  const isWeightless = milestones.every(({ weight }) => !(Number(weight) > 0));
  return isWeightless ? [{ field: 'milestones', fault: 'weights-zero' }] : [];
};

/**
 * Everything by which the definition of an indicator contradicts itself or its plan; empty when it can be measured as
 * soon as it is complete. What is only missing is no fault here. Never throws, whatever was typed.
 */
export const faultsOf = (sheet: FrameworkSheet): Faults => [
  ...figuresOf(sheet),
  ...periodsOfTargets(sheet),
  ...wayFaults(sheet),
  ...bandFaults(sheet),
  ...partsFaults(sheet),
];
