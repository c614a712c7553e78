import { Exact } from './exact';
import { figureFaults, isDecimal, type FigureFault, type FigureRules } from './figure-faults';

/** What somebody typed into a report, as it stands there; null or absent where nothing is. */
export interface ReportedFigures {
  readonly value?: string | null;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly levelId?: string | null;
}

/** What may be reported of an indicator. */
export interface ReportRules extends FigureRules {
  /** The levels of its rubric; absent where it has none. */
  readonly levelIds?: readonly string[];
  /** The value that a stock had before, which it should not fall under; null or absent where there is none. */
  readonly before?: string | null;
  /** Why it falls all the same. */
  readonly fallReason?: string | null;
}

export type ReportFault =
  | FigureFault
  | 'denominator-missing'
  | 'numerator-missing'
  | 'denominator-zero'
  | 'level-unknown'
  | 'falls-without-reason';

/** A fault of a report and the field that shows it. */
export interface ReportFieldFault {
  readonly field: keyof ReportedFigures;
  readonly fault: ReportFault;
}

/** The sums of a rate are counts: never below 0, and not bound by the decimals and bounds of the rate itself. */
const SUM_RULES: FigureRules = { decimals: 6, min: '0', max: null };

const isGiven = (text: string | null | undefined): text is string => text !== null && text !== undefined;

const faultsOfField = (
  field: keyof ReportedFigures,
  text: string | null | undefined,
  rules: FigureRules,
): readonly ReportFieldFault[] => (isGiven(text) ? figureFaults(text, rules).map((fault) => ({ field, fault })) : []);

/** No cases in a period (0 of 0) are reported like that; something of nothing is not. */
const isSomethingOfNothing = (numerator: string, denominator: string): boolean =>
  isDecimal(numerator) && isDecimal(denominator) && new Exact(denominator).isZero() && !new Exact(numerator).isZero();

const rateFaults = ({ numerator, denominator }: ReportedFigures): readonly ReportFieldFault[] => {
  if (isGiven(numerator) && !isGiven(denominator)) return [{ field: 'denominator', fault: 'denominator-missing' }];
  if (!isGiven(numerator) && isGiven(denominator)) return [{ field: 'numerator', fault: 'numerator-missing' }];
  if (!isGiven(numerator) || !isGiven(denominator) || !isSomethingOfNothing(numerator, denominator)) return [];
  return [{ field: 'denominator', fault: 'denominator-zero' }];
};

const levelFaults = ({ levelId }: ReportedFigures, { levelIds }: ReportRules): readonly ReportFieldFault[] =>
  isGiven(levelId) && levelIds?.includes(levelId) !== true ? [{ field: 'levelId', fault: 'level-unknown' }] : [];

const fallFaults = ({ value }: ReportedFigures, { before, fallReason }: ReportRules): readonly ReportFieldFault[] => {
  if (!isGiven(value) || !isDecimal(value) || !isGiven(before)) return [];
  const isExplained = isGiven(fallReason) && fallReason.trim() !== '';
  if (isExplained || new Exact(value).greaterThanOrEqualTo(before)) return [];
  return [{ field: 'value', fault: 'falls-without-reason' }];
};

/**
 * Everything that is wrong with what a report says, field by field; empty when it can be taken. Whether something is
 * missing for handing in is another question. Never throws, whatever was typed.
 */
export const faultsOfReport = (reported: ReportedFigures, rules: ReportRules): readonly ReportFieldFault[] => [
  ...faultsOfField('value', reported.value, rules),
  ...faultsOfField('numerator', reported.numerator, SUM_RULES),
  ...faultsOfField('denominator', reported.denominator, SUM_RULES),
  ...rateFaults(reported),
  ...levelFaults(reported, rules),
  ...fallFaults(reported, rules),
];
