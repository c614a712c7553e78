import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BudgetReportView, ReportColumnKind, ReportColumnView, ReportRowView } from '@mizan/shared/contracts';
import { AmountPipe, DatePipe, PercentPipe } from '@mizan/web/core';

import { entriesLink, subjectLink, type ReportLink } from './report-links';

const FIGURES: readonly ReportColumnKind[] = ['money', 'percent', 'count'];

/** The rows of a report, group by group, each group with its sum. */
@Component({
  selector: 'mz-report-table',
  imports: [AmountPipe, DatePipe, NgTemplateOutlet, PercentPipe, RouterLink],
  templateUrl: './report-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportTable {
  readonly report = input.required<BudgetReportView>();
  /** Whether the day of the report is today: only then does the ledger list what a figure is the sum of. */
  readonly isToday = input.required<boolean>();

  protected isFigure({ kind }: ReportColumnView): boolean {
    return FIGURES.includes(kind);
  }

  /** Where a cell leads: the first one to what the row is about, a figure to its entries. */
  protected linkOf({ subject }: ReportRowView, index: number): ReportLink | null {
    const report = this.report();
    if (index === 0) return subjectLink(subject, report);
    return this.isToday() ? entriesLink(subject, report.columns[index]?.key ?? '', report) : null;
  }
}
