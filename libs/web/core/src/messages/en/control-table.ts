/** The control table: fund, nature, pace, and the way down to activities. */
export const controlTable = {
  fund: 'Fund',
  nature: 'Nature',
  amountsIn: 'Amounts in {currency}',
  pace: 'Pace',
  flags: { over: 'over plan', under: 'under plan' },
  bases: {
    phased: 'Held against the months that were planned.',
    scaled: 'Held against the months that were planned, scaled to the revised budget.',
    'time-elapsed': 'Nothing is planned by month: held against the time elapsed.',
    mixed: 'Projects with months are held against them, the others against the time elapsed.',
  },
  showAll: 'Show frozen and reserved',
  showLess: 'Hide frozen and reserved',
  commitFor: 'Commit for {code}',
  noArea: 'Without an area',
  noActivities: 'No activities here in this year.',
  plannedCost: 'planned {amount}',
  noCeiling: 'controlled at the project',
  noCeilingNote:
    'No money was given for this nature alone, so that it has no ceiling of its own. What was committed and paid for it is shown.',
  plannedToday: 'planned by today',
  paceFormula: 'Utilisation ÷ planned share; 1.00 is as planned',
  shareStep: 'Planned by {date}',
  shareFormula: 'Planned by the business date ÷ revised',
  forecastFormula: 'Paid + committed + planned for the rest of the year',
  allFunds: 'No projects have money of this fund in this year.',
};

export const burnUp = {
  title: 'Course of the year, with forecast',
  sentence:
    'By {date}, {paid} is paid and {taken} paid or committed; {planned} was planned. The year is heading for {forecast} of {revised}.',
  month: 'Month',
  taken: 'Paid and committed',
  planned: 'Planned',
  forecast: 'Forecast',
  today: 'Today',
  unit: 'thousand {currency}',
  heading: 'Heading for',
};
