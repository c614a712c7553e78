import type { Decimal } from 'decimal.js';

import { valueOf, type Computed } from './computed';
import { Exact, reaches, settled } from './exact';
import type { LightPolicy } from './light-policy';

/** The lights, in the order in which they are decided. */
export const LIGHTS = [
  'not-computable',
  'not-due',
  'insufficient-data',
  'no-data',
  'achieved',
  'on-track',
  'partly-on-track',
  'off-track',
] as const;
export type Light = (typeof LIGHTS)[number];

/** What a light is decided from; `coverage` is 1 or 0 for an indicator, a fraction for a parent. */
export interface LightQuestion {
  readonly progress: Computed;
  readonly expected: Computed;
  readonly isDue: boolean;
  readonly coverage: Decimal.Value;
  readonly isParent: boolean;
}

/** Within [0, cap]: what counts of a raw progress in pace and roll-ups. */
export const cappedProgress = (progress: Computed, policy: LightPolicy): Decimal | null => {
  const raw = valueOf(progress);
  return raw === null ? null : Exact.min(Exact.max(raw, 0), policy.cap);
};

/** Whether the expected progress is enough to be asked for: at least `minExpected`. */
export const isExpected = (expected: Computed, policy: LightPolicy): boolean => {
  const figure = valueOf(expected);
  return figure !== null && reaches(figure, policy.minExpected);
};

/** capped progress ÷ expected progress; null without either, or while too little is expected. */
export const paceOf = (progress: Computed, expected: Computed, policy: LightPolicy): Decimal | null => {
  const counted = cappedProgress(progress, policy);
  const due = valueOf(expected);
  if (counted === null || due === null || !isExpected(expected, policy)) return null;
  return settled(counted.div(due));
};

const byPace = (pace: Decimal, policy: LightPolicy): Light => {
  if (reaches(pace, policy.onTrack)) return 'on-track';
  return reaches(pace, policy.partly) ? 'partly-on-track' : 'off-track';
};

/** The one light that something shows: the first condition, in the order of LIGHTS, that holds. */
export const lightOf = (question: LightQuestion, policy: LightPolicy): Light => {
  const { progress, expected, isDue, isParent } = question;
  const coverage = new Exact(question.coverage);
  if (progress.state === 'not-computable') return 'not-computable';
  if (!isDue || !isExpected(expected, policy)) return 'not-due';
  if (isParent && !reaches(coverage, policy.coverage)) return 'insufficient-data';
  const pace = paceOf(progress, expected, policy);
  if (progress.state === 'no-data' || pace === null) return 'no-data';
  if (reaches(progress.value, 1) && reaches(coverage, 1)) return 'achieved';
  return byPace(pace, policy);
};
