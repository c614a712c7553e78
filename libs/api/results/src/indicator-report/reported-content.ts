import { Decimal } from 'decimal.js';
import { Problem, invalidFields } from '@mizan/api/platform';
import { breakdownOf, faultsOfReport, type ReportFault, type ReportRules } from '@mizan/shared/progress';
import type {
  FieldProblem,
  FieldRule,
  LocalizedText,
  ReportBreakdown,
  ReportedMilestone,
} from '@mizan/shared/contracts';

import type { ReportedIndicator } from './reported-indicator';

/** What a report says, checked as a whole whenever a part of it changes; figures are decimal text, or what was typed. */
export interface ReportedContent {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly levelId: string | null;
  readonly fallReason: string | null;
  readonly milestones: readonly ReportedMilestone[];
  readonly breakdown: readonly ReportBreakdown[];
}

const DECIMAL = /^-?\d{1,14}(\.\d{1,6})?$/;
const FIGURES = ['value', 'numerator', 'denominator'] as const;
type Figure = (typeof FIGURES)[number];

/** Whether the parts of a report add up to its total: counts and the two sums of a rate do, levels and averages do not. */
export function addsUp({ kind, accumulation }: Pick<ReportedIndicator, 'kind' | 'accumulation'>): boolean {
  return kind === 'rate' || accumulation === 'incremental' || accumulation === 'cumulative';
}

/** Kinds that are reported by one figure. */
const BY_VALUE = ['measure', 'maintain', 'binary'];
const BY_LEVEL = ['rubric', 'qualitative'];

/**
 * Refuses what cannot be said of such an indicator, every field that is wrong at once: text where a figure belongs, a
 * figure outside precision or bounds, half a rate, a level of another rubric, milestones of another indicator or after
 * the period, parts that are more than their whole.
 */
export function refuseWrongContent(indicator: ReportedIndicator, content: ReportedContent, periodEnd: string): void {
  const fields = [
    ...wrongFigures(indicator, content),
    ...wrongMilestones(indicator, content, periodEnd),
    ...wrongBreakdown(indicator, content),
  ];
  if (fields.length > 0) throw invalidFields(...fields);
}

/** Refuses a cumulative value under the one before it, unless a reason is given. */
export function refuseFall(indicator: ReportedIndicator, content: ReportedContent, before: string | null): void {
  if (indicator.accumulation !== 'cumulative' || content.value === null || before === null) return;
  if (content.fallReason !== null || new Decimal(content.value).greaterThanOrEqualTo(before)) return;
  throw new Problem('report.value-falls', { before, value: content.value }, [{ path: 'fallReason', rule: 'required' }]);
}

/**
 * Refuses to hand in a report without what it is there for: its figure or level, a narrative where a figure alone says
 * nothing, and evidence where the indicator asks for it.
 */
export function refuseIncomplete(
  { kind, evidenceRequired }: ReportedIndicator,
  report: ReportedContent & { readonly narrative: LocalizedText | null; readonly hasEvidence: boolean },
): void {
  const missing: string[] = [];
  if (BY_VALUE.includes(kind) && report.value === null) missing.push('value');
  if (kind === 'rate' && report.numerator === null) missing.push('numerator');
  if (kind === 'rate' && report.denominator === null) missing.push('denominator');
  if (BY_LEVEL.includes(kind) && report.levelId === null) missing.push('levelId');
  if (report.narrative === null && (BY_LEVEL.includes(kind) || kind === 'milestone')) missing.push('narrative');
  if (missing.length > 0) throw invalidFields(...missing.map((path) => ({ path, rule: 'required' as const })));
  if (evidenceRequired && !report.hasEvidence) {
    throw new Problem('report.evidence-missing', {}, [{ path: 'evidence', rule: 'required' }]);
  }
}

function wrongFigures(indicator: ReportedIndicator, content: ReportedContent): FieldProblem[] {
  const misplaced = FIGURES.filter((path) => content[path] !== null && !isFigureOf(indicator, path));
  if (misplaced.length > 0) return misplaced.map((path) => ({ path, rule: 'invalid' }));
  const tooLong = FIGURES.filter((path) => !DECIMAL.test(content[path] ?? '0'));
  if (tooLong.length > 0) return tooLong.map((path) => ({ path, rule: 'decimal' }));
  const { value } = content;
  if (indicator.kind === 'binary')
    return value === null || /^[01](\.0+)?$/.test(value) ? [] : [{ path: 'value', rule: 'choice' }];
  const rules = rulesOf(indicator);
  return faultsOfReport(content, rules).map(({ field, fault }) => problemOf(field, fault, content, rules));
}

/** What the kernel judges the figures by; falls are told apart, with what was there before. */
function rulesOf({ accumulation, decimals, minimum, maximum, levelIds }: ReportedIndicator): ReportRules {
  return { decimals, min: minimum ?? (accumulation === 'incremental' ? '0' : null), max: maximum, levelIds };
}

function isFigureOf({ kind }: ReportedIndicator, path: Figure): boolean {
  return path === 'value' ? BY_VALUE.includes(kind) : kind === 'rate';
}

const RULES: Readonly<Record<Exclude<ReportFault, 'out-of-bounds'>, FieldRule>> = {
  'not-a-number': 'decimal',
  'too-precise': 'decimal',
  'numerator-missing': 'required',
  'denominator-missing': 'required',
  'denominator-zero': 'too-small',
  'level-unknown': 'choice',
  'falls-without-reason': 'required',
};

function problemOf(
  path: 'value' | 'numerator' | 'denominator' | 'levelId',
  fault: ReportFault,
  content: ReportedContent,
  { decimals, min, max }: ReportRules,
): FieldProblem {
  if (fault === 'too-precise') return { path, rule: 'decimal', params: { decimals } };
  if (fault !== 'out-of-bounds') return { path, rule: RULES[fault] };
  const low = path === 'value' ? min : '0';
  const isLow = low !== null && new Decimal(content[path] ?? '0').lessThan(low);
  return isLow
    ? { path, rule: 'too-small', params: { min: low } }
    : { path, rule: 'too-large', params: { max: max ?? '' } };
}

function wrongMilestones(
  { milestoneIds }: ReportedIndicator,
  { milestones }: ReportedContent,
  periodEnd: string,
): FieldProblem[] {
  return milestones.flatMap(({ milestoneId, doneOn }, index): FieldProblem[] => {
    const path = `milestones.${index}`;
    if (!milestoneIds.includes(milestoneId)) return [{ path: `${path}.milestoneId`, rule: 'choice' }];
    return doneOn > periodEnd ? [{ path: `${path}.doneOn`, rule: 'date' }] : [];
  });
}

function wrongBreakdown(indicator: ReportedIndicator, content: ReportedContent): FieldProblem[] {
  const dimensionOf = new Map(indicator.categories.map(({ id, dimensionId }) => [id, dimensionId]));
  const unknown = content.breakdown.flatMap(({ categoryId }, index): FieldProblem[] =>
    dimensionOf.has(categoryId) ? [] : [{ path: `breakdown.${index}.categoryId`, rule: 'choice' }],
  );
  if (unknown.length > 0) return unknown;
  const wrong = content.breakdown.flatMap((part, index) => wrongPart(indicator, part, index));
  if (wrong.length > 0) return wrong;
  if (!addsUp(indicator)) return [];
  const byDimension = Map.groupBy(content.breakdown, ({ categoryId }) => dimensionOf.get(categoryId) ?? '');
  return [...byDimension.values()].some((parts) => exceeds(content, parts))
    ? [{ path: 'breakdown', rule: 'exceeds-total' }]
    : [];
}

function wrongPart({ kind }: ReportedIndicator, part: ReportBreakdown, index: number): FieldProblem[] {
  return FIGURES.flatMap((figure): FieldProblem[] => {
    const typed = part[figure];
    const path = `breakdown.${index}.${figure}`;
    const isAsked = (figure === 'value') !== (kind === 'rate');
    if (typed === undefined) return isAsked ? [{ path, rule: 'required' }] : [];
    if (!isAsked) return [{ path, rule: 'invalid' }];
    if (!DECIMAL.test(typed)) return [{ path, rule: 'decimal' }];
    return new Decimal(typed).isNegative() ? [{ path, rule: 'too-small', params: { min: 0 } }] : [];
  });
}

/** Whether the parts of one dimension are more than their total, or have none to be parts of. */
function exceeds(content: ReportedContent, parts: readonly ReportBreakdown[]): boolean {
  return FIGURES.some((figure) => {
    const stated = parts.flatMap(({ categoryId, [figure]: value }) =>
      value === undefined ? [] : [{ categoryId, value }],
    );
    if (stated.length === 0) return false;
    const total = content[figure];
    return total === null || breakdownOf(total, stated).exceeds;
  });
}
