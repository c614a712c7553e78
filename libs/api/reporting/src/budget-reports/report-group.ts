import { showText, type Language, type LocalizedText, type ReportColumnView } from '@mizan/shared/contracts';
import type { ReportColumnKind } from '@mizan/shared/contracts';

import { reportMessages, type FundKind, type ReportColumnKey } from './budget-report-messages';

/** The fund of a row. */
export interface FundFacts {
  readonly fund_code: string;
  readonly fund_name: LocalizedText;
  readonly fund_kind: FundKind;
}

/** Code, name and currency of a fund. */
export function fundTitle(fund: FundFacts, currency: string, language: Language): string {
  return `${fund.fund_code} ${showText(fund.fund_name, language).text} (${currency})`;
}

/** Columns with their heads. */
export function columnsOf(
  columns: readonly (readonly [ReportColumnKey, ReportColumnKind])[],
  language: Language,
): readonly ReportColumnView[] {
  const heads = reportMessages(language).columns;
  return columns.map(([key, kind]) => ({ key, kind, head: heads[key] }));
}

/** A row of sums: what it is called first, its figures in their columns, and nothing else. */
export function sumCells(
  columns: readonly ReportColumnView[],
  label: string,
  figures: Readonly<Record<string, string | null>>,
): readonly (string | null)[] {
  return columns.map(({ key }, index) => (index === 0 ? label : (figures[key] ?? null)));
}
