/** Seeing results: the course of outcomes and indicators, and where it leads. */
export const insight = {
  outcomeTitle: 'Expected outcome',
  outcomeSentence:
    '{score} of the way is reached, {expected} was expected by {date}: pace {pace}. {coverage} of the weight has reported.',
  heldDown: 'Held at partly on track by critical indicators that are off track:',
  course: 'Course',
  courseOf: 'Course of {code}',
  courseSentence: '{actual} to date; {expected} was expected by {date}.',
  targetSentence: '{target} is to be reached by the end of {year}.',
  nothingYet: 'Nothing is approved yet.',
  targetMark: 'target {figure}',
  headingMark: 'heading for {figure}',
  willMissSentence:
    'If it goes on like this, it ends {year} at {expected} (between {low} and {high}), short of the target.',
  willReachSentence: 'If it goes on like this, it ends {year} at {expected} (between {low} and {high}).',
  noProjection: {
    'too-few-points': 'Three reported periods are needed before anything is said about the end.',
    'target-missing': 'Without a target nothing is said about the end.',
    'no-course': 'It is not carried on to the end: it is kept within bounds, or is there or is not.',
  },
  expectedLine: 'Expected along the targets',
  projection: 'Projection',
  band: 'Its uncertainty',
  ofTheWay: 'Share of the way to the targets',
  standsOn: 'What it stands on',
  sparkSaid: '{code}: {actual} to date of {target}',
  unpaired: 'Not paired with a performance indicator',
  proposedPairing: 'pairing proposed',
  nothingMeasures: 'Nothing measures this performance indicator yet.',
  workAndMoney: 'Work and money',
  openActivities: 'activities of {code}',
  paid: 'Paid',
  committed: 'Committed',
  ofPlannedCost: 'Paid of the planned cost',
  ofArea: 'Of the area of intervention, in the whole plan.',
  periods: 'Periods',
  details: { short: 'Years, then this year’s quarters', all: 'Every quarter' },
};

/** Parts of the plan beside each other. */
export const comparison = {
  open: 'Compare',
  title: 'Side by side',
  sentence: 'Delivery, results and money stand beside each other at every level; none is averaged with another.',
  heat: 'Outcomes by directorate and light',
  total: 'Outcomes',
  heatCell: 'outcomes of {code}: {light}',
  outcomes: 'Expected outcomes',
  showAll: 'Show all',
  corner: 'Corner',
  noCorner: 'one of the paces is missing',
  levels: 'Three indices at every level',
  level: 'Part of the plan',
  below: 'What is below {code}',
  none: 'nothing to show',
  ofPlannedCost: 'of the planned cost',
  whyMoney: 'Why this much money?',
  corners: {
    'results-ahead': 'Results ahead of money',
    'both-on-pace': 'Both on pace',
    'both-behind': 'Both behind',
    'money-ahead': 'Money ahead of results',
  },
};

/** What will miss its target if it goes on as it went. */
export const forecast = {
  title: 'What will miss its target',
  sentence:
    '{missed, plural, =0 {Nothing ends {year} short of its target} one {# outcome or indicator ends {year} short of its target} other {# outcomes and indicators end {year} short of their targets}} if things go on as they went. {reached, plural, =0 {None reaches} one {# reaches} other {# reach}} the target; {unknown, plural, =0 {none is left without a projection} one {# has no projection} other {# have no projection}}.',
  missed: 'Will miss the target',
  nothingMissed: 'Nothing ends short of its target.',
  unknown: 'Nothing can be said yet',
  what: 'Outcome or indicator',
  shortBy: 'Short by',
  ofTheWay: 'Of the way',
  note: 'Each line is drawn straight through the reported periods to the end of the plan. The band is as wide as the periods lie around their line; it is no probability.',
  why: 'Why this projection?',
  open: 'What will miss',
  points: 'Reported periods',
  steps: {
    projected: {
      name: 'At the end of the plan',
      words: 'the straight line of least squares through the reported periods, drawn out to the end',
    },
    spread: { name: 'Spread', words: 'how far the periods lie from their own line' },
    band: { name: 'Its uncertainty', words: 'projection less and plus the spread' },
    shortBy: { name: 'Short by', words: 'between the target and the projection' },
    shortShare: { name: 'Of the way', words: 'what is missing ÷ the way from the baseline to the target' },
  },
};
