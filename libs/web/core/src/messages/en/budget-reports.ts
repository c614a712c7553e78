/** The pages of reports of money; what stands inside a report comes with it. */
export const budgetReports = {
  title: 'Budget reports',
  sentence: 'Money as it stood on any day. The screen, the workbook and the PDF show the same figures.',
  names: {
    execution: 'Budget execution',
    'open-commitments': 'Open commitments',
    virements: 'Register of virements',
    contributions: 'Contributions by partner',
  },
  about: {
    execution: 'What was appropriated, allotted, committed and paid, by project, nature, fund or quarter.',
    'open-commitments': 'What is still owed to whom, by the time that it has been open.',
    virements: 'Every virement with its lines, who asked for it, and who decided by which rule.',
    contributions: 'What each partner pledged, agreed to and gave, in cash and in kind, and what of it was used.',
  },
  filters: 'What the report is of',
  by: 'By',
  groupings: { project: 'Project', nature: 'Nature of expenditure', fund: 'Fund', quarter: 'Quarter' },
  year: 'Year',
  wholePlan: 'Whole plan',
  project: 'Project',
  asOf: 'As of',
  pdf: 'PDF',
  pdfTooLong: 'A PDF holds {limit} rows. Narrow the report, or take the Excel file.',
  left: '{count, plural, one {# more row stands} other {# more rows stand}} in the files. The totals are of all rows.',
  emptyTitle: 'Nothing to report',
  emptyText: 'Nothing was posted with these filters by that day. Choose another year, project or day.',
};
