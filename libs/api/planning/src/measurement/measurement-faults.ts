import { Decimal } from 'decimal.js';
import {
  faultsOf,
  periodOf,
  type Baseline,
  type FrameworkFault,
  type FrameworkSheet,
  type PlanYears,
} from '@mizan/shared/progress';
import type { DefineMeasurement, FieldProblem, FieldRule } from '@mizan/shared/contracts';

/** What a form calls the fields of the kernel. */
const FIELDS: Readonly<Record<string, string>> = { baseline: 'baselineValue', low: 'band.low', high: 'band.high' };

const RULES: Readonly<Record<FrameworkFault, FieldRule>> = {
  'not-a-number': 'decimal',
  'too-precise': 'decimal',
  'out-of-bounds': 'too-large',
  'direction-contradicts-target': 'direction-contradicts-target',
  'target-equals-baseline': 'target-equals-baseline',
  'target-twice': 'target-twice',
  'period-outside-plan': 'period-outside-plan',
  'band-empty': 'band-empty',
  'weights-zero': 'weights-zero',
  'rubric-without-levels': 'rubric-without-levels',
};

/** Everything by which a sheet contradicts itself or its plan, and what its kind cannot do without; empty when it may be kept. */
export function measurementFaults(input: DefineMeasurement, years: PlanYears): FieldProblem[] {
  const missing = missingOf(input);
  if (missing.length > 0) return missing;
  const faults = faultsOf(sheetOf(input, years)).map(({ field, fault }): FieldProblem => {
    const params = fault === 'too-precise' ? { decimals: input.decimals } : boundsOf(fault, input);
    return { path: FIELDS[field] ?? field, rule: RULES[fault], ...(params === null ? {} : { params }) };
  });
  return [...faults, ...wrongPlaces(input, years), ...wrongCountries(input)];
}

function boundsOf(fault: FrameworkFault, { minimum, maximum }: DefineMeasurement): Record<string, string> | null {
  return fault === 'out-of-bounds' ? { min: minimum ?? '', max: maximum ?? '' } : null;
}

/** What each kind cannot do without. */
function missingOf({ kind, direction, accumulation, rateWindow, band, ...input }: DefineMeasurement): FieldProblem[] {
  const isJudged = kind === 'rubric' || kind === 'qualitative';
  const asked: readonly (readonly [string, boolean])[] = [
    ['direction', (kind === 'measure' || kind === 'rate') && direction === undefined],
    ['accumulation', kind === 'measure' && accumulation === undefined],
    ['rateWindow', kind === 'rate' && rateWindow === undefined],
    ['band.low', kind === 'maintain' && band?.low === undefined && band?.high === undefined],
    ['baselineValue', input.baselineStatus === 'known' && !isJudged && input.baselineValue === undefined],
    ['baselineLevel', input.baselineStatus === 'known' && isJudged && input.baselineLevel === undefined],
  ];
  return asked.filter(([, isMissing]) => isMissing).map(([path]) => ({ path, rule: 'required' }));
}

/** The sheet as the kernel sees it: levels have no ids yet, so that their places stand for them. */
function sheetOf(input: DefineMeasurement, years: PlanYears): FrameworkSheet {
  const { kind, decimals, direction, accumulation, minimum, maximum, band, levels, milestones } = input;
  const own = input.targets
    .map((target, index) => ({ target, index }))
    .filter(({ target }) => target.country === undefined);
  const level = (place: number | undefined): string | null => (place === undefined ? null : String(place));
  return {
    kind,
    planYears: years.lastYear - years.firstYear + 1,
    decimals: kind === 'rate' ? 6 : decimals,
    min: minimum ?? null,
    max: maximum ?? null,
    direction: direction ?? null,
    accumulation: accumulation ?? null,
    baseline: baselineOf(input),
    baselineLevelId: level(input.baselineLevel),
    targets: own.flatMap(({ target }) => {
      const period = periodOf(target.period, years);
      return period ? [{ period, value: target.value ?? null, levelId: level(target.level) }] : [];
    }),
    levels: (levels ?? []).map(({ score }, index) => ({ id: String(index + 1), score })),
    low: band?.low ?? null,
    high: band?.high ?? null,
    milestones: (milestones ?? []).map(({ weight }, index) => ({ id: String(index), weight })),
  };
}

function baselineOf({ baselineStatus, baselineValue }: DefineMeasurement): Baseline {
  if (baselineStatus === 'known') return { status: 'known', value: baselineValue ?? '0' };
  return { status: baselineStatus };
}

/** Targets outside the plan, of a level that the rubric has not, without anything, or of the same period and country twice. */
function wrongPlaces({ targets, levels = [], baselineLevel }: DefineMeasurement, years: PlanYears): FieldProblem[] {
  const placeOf = ({ period, country }: (typeof targets)[number]): string => `${period} ${country ?? ''}`;
  const ofTargets = targets.flatMap((target, index): FieldProblem[] => {
    const path = `targets.${index}`;
    if (!periodOf(target.period, years)) return [{ path: `${path}.period`, rule: 'period-outside-plan' }];
    const isTwice = targets.findIndex((other) => placeOf(other) === placeOf(target)) < index;
    if (isTwice && target.country !== undefined) return [{ path: `${path}.period`, rule: 'target-twice' }];
    if (target.level !== undefined && target.level > levels.length) return [{ path: `${path}.level`, rule: 'choice' }];
    return target.value === undefined && target.level === undefined
      ? [{ path: `${path}.value`, rule: 'required' }]
      : [];
  });
  const isUnknown = baselineLevel !== undefined && baselineLevel > levels.length;
  return isUnknown ? [...ofTargets, { path: 'baselineLevel', rule: 'choice' }] : ofTargets;
}

/** Increments of countries are parts of the increment of all; levels and rates of countries are not. */
function wrongCountries({ kind, accumulation, targets }: DefineMeasurement): FieldProblem[] {
  if (kind !== 'measure' || accumulation !== 'incremental') return [];
  return targets.flatMap(({ period, country, value }, index): FieldProblem[] => {
    if (country !== undefined || value === undefined) return [];
    const parts = targets.filter((target) => target.period === period && target.country !== undefined);
    const stated = parts.flatMap((target) => target.value ?? []);
    if (stated.length === 0 || Decimal.sum(...stated).equals(value)) return [];
    return [{ path: `targets.${index}.value`, rule: 'countries-differ' }];
  });
}
