import { SCREEN_MOST_ROWS, type BudgetReportView, type ReportGroupView } from '@mizan/shared/contracts';

/** The report with the rows that a screen holds; sums stay those of all rows. */
export function screenReport(report: BudgetReportView): BudgetReportView {
  let room = SCREEN_MOST_ROWS;
  const groups: ReportGroupView[] = report.groups.map((group) => {
    const rows = group.rows.slice(0, room);
    room -= rows.length;
    return { ...group, rows };
  });
  return { ...report, groups, left: Math.max(0, report.count - SCREEN_MOST_ROWS) };
}
