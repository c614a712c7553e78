import type { ReportContent } from '@mizan/shared/contracts';

import type { IndicatorReportEntity } from './indicator-report.entity';

/** The columns that hold what a report says; only those of fields that were given. */
export type ContentColumns = Partial<
  Pick<
    IndicatorReportEntity,
    | 'value'
    | 'numerator'
    | 'denominator'
    | 'levelId'
    | 'confidence'
    | 'varianceReason'
    | 'varianceText'
    | 'correctiveAction'
    | 'correctiveOwner'
    | 'correctiveDueOn'
    | 'narrative'
    | 'evidenceLink'
    | 'fallReason'
  >
>;

const SAME_NAME = [
  'value',
  'numerator',
  'denominator',
  'levelId',
  'confidence',
  'varianceReason',
  'varianceText',
  'narrative',
  'evidenceLink',
  'fallReason',
] as const;

/** An absent field leaves the report as it is, so it has no column here; `null` empties. */
export function contentColumns(content: ReportContent): ContentColumns {
  const { correctiveAction } = content;
  const columns: ContentColumns = Object.fromEntries(
    SAME_NAME.flatMap((name) => (content[name] === undefined ? [] : [[name, content[name]]])),
  );
  if (correctiveAction === undefined) return columns;
  return {
    ...columns,
    correctiveAction: correctiveAction?.text ?? null,
    correctiveOwner: correctiveAction?.owner ?? null,
    correctiveDueOn: correctiveAction?.dueOn ?? null,
  };
}

/** Only the fields that were sent, for the audit. */
export function givenContent(content: ReportContent): ReportContent {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
