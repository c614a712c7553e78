import {
  LANGUAGES,
  type IndicatorReportView,
  type Language,
  type LocalizedText,
  type ReportedMilestone,
} from '@mizan/shared/contracts';

/** What the form holds: everything as text, as people type it. */
export interface ReportInputs {
  readonly value: string;
  readonly narrative: Readonly<Record<Language, string>>;
  readonly evidenceLink: string;
  readonly fallReason: string;
  readonly milestones: readonly MilestoneInputs[];
}

export interface MilestoneInputs {
  readonly milestoneId: string;
  readonly doneOn: string;
  readonly evidenceLink: string;
}

/** What is sent, whether the report is new or known; `value` is decimal text. */
export interface ReportContent {
  readonly value: string | null;
  readonly narrative: LocalizedText;
  readonly evidenceLink: string | null;
  readonly fallReason: string | null;
  readonly milestones: readonly ReportedMilestone[];
}

/** The inputs of a report, or of a new one; `value` is formatted by whoever knows the language. */
export function reportInputs(
  report: IndicatorReportView | null,
  milestoneIds: readonly string[],
  value: string,
): ReportInputs {
  const narrative = report?.narrative;
  return {
    value,
    narrative: { en: narrative?.en ?? '', fr: narrative?.fr ?? '', ar: narrative?.ar ?? '' },
    evidenceLink: report?.evidenceLink ?? '',
    fallReason: report?.fallReason ?? '',
    milestones: milestoneIds.map((milestoneId) => {
      const reported = report?.milestones.find((milestone) => milestone.milestoneId === milestoneId);
      return { milestoneId, doneOn: reported?.doneOn ?? '', evidenceLink: reported?.evidenceLink ?? '' };
    }),
  };
}

/** What the inputs say; a text whose source language was emptied takes the first that is filled. */
export function reportContent(inputs: ReportInputs, value: string | null, source: Language): ReportContent {
  const reached = inputs.milestones.filter((milestone) => milestone.doneOn !== '');
  return {
    value,
    narrative: narrativeOf(inputs.narrative, source),
    evidenceLink: inputs.evidenceLink.trim() || null,
    fallReason: inputs.fallReason.trim() || null,
    milestones: reached.map(({ milestoneId, doneOn, evidenceLink }) => ({
      milestoneId,
      doneOn,
      ...(evidenceLink.trim() === '' ? {} : { evidenceLink: evidenceLink.trim() }),
    })),
  };
}

function narrativeOf(texts: ReportInputs['narrative'], source: Language): LocalizedText {
  const filled = LANGUAGES.filter((language) => texts[language].trim() !== '');
  const origin = filled.includes(source) ? source : (filled[0] ?? source);
  return { source: origin, ...Object.fromEntries(filled.map((language) => [language, texts[language].trim()])) };
}
