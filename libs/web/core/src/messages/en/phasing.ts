/** The planned course of the money through a year, and its allotment by quarter. */
export const phasing = {
  title: 'Phasing',
  sentence: 'When the money of each project is planned to be used. The pace and the forecast are held against it.',
  months: 'By month',
  monthsText: 'Twelve months that add up to the revised budget. A block from a spreadsheet can be pasted.',
  missing: 'Still to be planned',
  whole: 'whole',
  even: 'Spread evenly',
  evenOf: 'Spread evenly: {project}',
  cell: '{project}, {month}',
  keep: 'Keep the months',
  kept: 'The months of {project} are kept.',
  notKept: 'Not kept for {project}: {reason}',
  unread: '{project}, {month}: {reason}',
  bases: {
    phased: 'Planned by month',
    scaled: 'Planned by month, scaled to the revised budget',
    'time-elapsed': 'Not planned by month: the days of the year count',
  },
  keptFor: 'Kept for {amount} on {date}',
  emptyTitle: 'Nothing to plan here yet',
  emptyText: 'No project that you may see has money in this year. It is appropriated on the control page.',
};

export const quarters = {
  title: 'By quarter',
  text: 'What was allotted, and below it what was planned. The suggestion is what is planned up to the end of the quarter and not allotted yet.',
  quarter: 'Quarter',
  names: { 1: 'First quarter', 2: 'Second quarter', 3: 'Third quarter', 4: 'Fourth quarter' },
  planned: '{amount} planned',
  amount: 'To allot',
  amountOf: 'To allot to {project}',
  acts: {
    1: 'Allot the first quarter',
    2: 'Allot the second quarter',
    3: 'Allot the third quarter',
    4: 'Allot the fourth quarter',
  },
  nothing: 'Nothing is to be allotted: no amount is more than zero.',
  unread: 'Amount for {project}: {reason}',
  done: '{amount} allotted in one posting.',
};
