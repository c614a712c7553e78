import type {
  Accumulation,
  BaselineStatus,
  DefineMeasurement,
  Direction,
  Frequency,
  IndicatorKind,
  MeasurementView,
  RateWindow,
  StatedTarget,
} from '@mizan/shared/contracts';

import { localizedText, textInputs, type TextInputs } from '@mizan/web/core';

/** The sheet as the form holds it: everything as text, as people type it. */
export interface SheetInputs {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly rateWindow: RateWindow;
  readonly unit: TextInputs;
  readonly definition: TextInputs;
  readonly method: TextInputs;
  readonly meansOfVerification: TextInputs;
  readonly decimals: number;
  readonly minimum: string;
  readonly maximum: string;
  readonly low: string;
  readonly high: string;
  readonly tolerance: string;
  readonly evidenceRequired: boolean;
  /** Who answers for it; empty for nobody. */
  readonly responsibleId: string;
  readonly baselineStatus: BaselineStatus;
  readonly baselineValue: string;
  /** The place of a level, from 1; 0 for none. */
  readonly baselineLevel: number;
  readonly baselineDate: string;
  readonly baselineSource: string;
  readonly baselineDueOn: string;
  /** Values or places of levels by period and country, as `targetKey` puts them together. */
  readonly targets: Readonly<Record<string, string>>;
  readonly milestones: readonly MilestoneInputs[];
  readonly levels: readonly LevelInputs[];
  readonly dimensionIds: readonly string[];
}

export interface MilestoneInputs {
  readonly title: TextInputs;
  readonly weight: string;
  readonly dueOn: string;
}

export interface LevelInputs {
  readonly title: TextInputs;
  readonly score: string;
}

/** What stands for one cell of the targets; no country stands for all together. */
export const targetKey = (period: string, country = ''): string => `${period} ${country}`.trim();

/** Whether an indicator is judged by the levels of a rubric. */
export const isJudged = (kind: IndicatorKind): boolean => kind === 'rubric' || kind === 'qualitative';

/** Whether it has a way from a baseline to targets. */
export const hasTargets = (kind: IndicatorKind): boolean => kind === 'measure' || kind === 'rate' || isJudged(kind);

/** The sheet that is there, or an empty one. */
export function sheetInputs(sheet: MeasurementView | null): SheetInputs {
  const place = (levelId: string | null | undefined): number =>
    (sheet?.levels ?? []).findIndex(({ id }) => id === levelId) + 1;
  return {
    kind: sheet?.kind ?? 'measure',
    direction: sheet?.direction ?? 'increase',
    accumulation: sheet?.accumulation ?? 'incremental',
    frequency: sheet?.frequency ?? 'quarter',
    rateWindow: sheet?.rateWindow ?? 'to-date',
    unit: textInputs(sheet?.unit ?? null),
    definition: textInputs(sheet?.definition ?? null),
    method: textInputs(sheet?.method ?? null),
    meansOfVerification: textInputs(sheet?.meansOfVerification ?? null),
    decimals: sheet?.decimals ?? 0,
    minimum: sheet?.minimum ?? '',
    maximum: sheet?.maximum ?? '',
    low: sheet?.band?.low ?? '',
    high: sheet?.band?.high ?? '',
    tolerance: sheet?.band?.tolerance ?? '',
    evidenceRequired: sheet?.evidenceRequired ?? false,
    responsibleId: sheet?.responsible?.id ?? '',
    baselineStatus: sheet?.baseline.status ?? 'unknown',
    baselineValue: sheet?.baseline.value ?? '',
    baselineLevel: place(sheet?.baseline.levelId),
    baselineDate: sheet?.baseline.date ?? '',
    baselineSource: sheet?.baseline.source ?? '',
    baselineDueOn: sheet?.baseline.dueOn ?? '',
    targets: Object.fromEntries(
      (sheet?.targets ?? []).map(({ period, country, value, levelId }) => [
        targetKey(period, country ?? ''),
        value ?? String(place(levelId)),
      ]),
    ),
    milestones: (sheet?.milestones ?? []).map(({ title, weight, dueOn }) => ({
      title: textInputs(title),
      weight,
      dueOn,
    })),
    levels: (sheet?.levels ?? []).map(({ title, score }) => ({ title: textInputs(title), score })),
    dimensionIds: (sheet?.dimensions ?? []).map(({ id }) => id),
  };
}

/** What the inputs say of the kind that is chosen, targets in the order of the grid; `decimal` reads what was typed. */
export function definitionOf(inputs: SheetInputs, decimal: (typed: string) => string): DefineMeasurement {
  const { kind, baselineStatus, rateWindow, levels, milestones } = inputs;
  const judged = isJudged(kind);
  const isChange = kind === 'measure' || kind === 'rate';
  return {
    kind,
    decimals: inputs.decimals,
    frequency: inputs.frequency,
    evidenceRequired: inputs.evidenceRequired,
    ...(inputs.responsibleId === '' ? {} : { responsibleId: inputs.responsibleId }),
    dimensionIds: inputs.dimensionIds,
    baselineStatus,
    ...(isChange ? { direction: inputs.direction } : {}),
    ...(kind === 'measure' ? { accumulation: inputs.accumulation } : {}),
    ...(kind === 'rate' ? { rateWindow } : {}),
    ...textsOf(inputs),
    ...boundsOf(inputs, decimal),
    ...baselineOf(inputs, decimal),
    targets: hasTargets(kind) ? targetsOf(inputs, decimal) : [],
    ...(judged ? { levels: levels.map(({ title, score }) => ({ title: textOf(title), score: decimal(score) })) } : {}),
    ...(kind === 'milestone'
      ? {
          milestones: milestones.map(({ title, weight, dueOn }) => ({
            title: textOf(title),
            weight: decimal(weight),
            dueOn,
          })),
        }
      : {}),
  };
}

/** The cells that are filled, in the order in which they are sent: errors name them by their place. */
export function filledTargets({ targets }: SheetInputs): readonly string[] {
  return Object.keys(targets)
    .filter((key) => (targets[key] ?? '').trim() !== '' && targets[key] !== '0')
    .toSorted();
}

function targetsOf(inputs: SheetInputs, decimal: (typed: string) => string): StatedTarget[] {
  return filledTargets(inputs).map((key): StatedTarget => {
    const [period = '', country] = key.split(' ');
    const typed = inputs.targets[key] ?? '';
    const stated = isJudged(inputs.kind) ? { level: Number(typed) } : { value: decimal(typed) };
    return { period, ...(country === undefined ? {} : { country }), ...stated };
  });
}

type Texts = Pick<DefineMeasurement, 'unit' | 'definition' | 'method' | 'meansOfVerification'>;

function textsOf(inputs: SheetInputs): Texts {
  const named = (['unit', 'definition', 'method', 'meansOfVerification'] as const).flatMap((name) => {
    const text = localizedText(inputs[name], null);
    return text === null ? [] : [[name, text] as const];
  });
  return Object.fromEntries(named);
}

function boundsOf(inputs: SheetInputs, decimal: (typed: string) => string): Partial<DefineMeasurement> {
  const given = (names: readonly ('minimum' | 'maximum' | 'low' | 'high' | 'tolerance')[]): Record<string, string> =>
    Object.fromEntries(names.filter((name) => inputs[name].trim() !== '').map((name) => [name, decimal(inputs[name])]));
  if (inputs.kind === 'maintain')
    return { ...given(['minimum', 'maximum']), band: given(['low', 'high', 'tolerance']) };
  return inputs.kind === 'measure' ? given(['minimum', 'maximum']) : {};
}

function baselineOf(inputs: SheetInputs, decimal: (typed: string) => string): Partial<DefineMeasurement> {
  const { baselineStatus, baselineValue, baselineLevel, baselineDate, baselineSource, baselineDueOn } = inputs;
  if (baselineStatus === 'unknown') return baselineDueOn === '' ? {} : { baselineDueOn };
  if (baselineStatus !== 'known') return {};
  const value = baselineValue.trim() === '' ? {} : { baselineValue: decimal(baselineValue) };
  return {
    ...(isJudged(inputs.kind) ? { baselineLevel } : value),
    ...(baselineDate === '' ? {} : { baselineDate }),
    ...(baselineSource.trim() === '' ? {} : { baselineSource: baselineSource.trim() }),
  };
}

/** A text that must be there; the answer names it when it is not. */
function textOf(inputs: TextInputs): NonNullable<ReturnType<typeof localizedText>> {
  return localizedText(inputs, null) ?? { source: 'en' };
}
