/** What there is to look at before a month or a year is closed. */
export const checklist = {
  title: 'Before closing',
  settled: 'Nothing is in the way.',
  blocks: 'In the way',
  warns: 'To look at',
  open: 'Look at it',
  items: {
    'earlier-open': '{count, plural, one {# earlier month is} other {# earlier months are}} not closed',
    'payments-unmatched':
      '{count, plural, one {# payment from the accounts is} other {# payments from the accounts are}} not posted',
    'virements-undecided': '{count, plural, one {# virement waits} other {# virements wait}} for a decision',
    'figures-differ': '{count, plural, one {# figure is} other {# figures are}} not what the entries say',
    'reservations-overdue': '{count, plural, one {# reservation is} other {# reservations are}} past the due date',
    'commitments-overdue':
      '{count, plural, one {# open commitment is} other {# open commitments are}} past the due date',
    'overrides-expired': '{count, plural, one {# override has} other {# overrides have}} expired without being ended',
    'rates-missing': '{count, plural, one {# currency in use has} other {# currencies in use have}} no rate',
    'rates-unlocked':
      '{count, plural, one {# currency in use has} other {# currencies in use have}} no locked rate for the month',
    'key-overdrawn':
      '{count, plural, one {# project has} other {# projects have}} more to carry than is allotted: allot more, or let something lapse',
    'last-month-closed': 'December is closed; the entries of the year’s end belong there',
    'next-year-closed': 'January of the next year is closed',
    'year-not-over': 'The year is not over yet',
  },
};

/** The end of a year. */
export const yearEnd = {
  title: 'Year end',
  sentence:
    'A rehearsal of the year’s end with the figures of today: what is paid, what is carried into the next year, and what lapses. It changes nothing until the year is closed.',
  states: {
    open: 'Rehearsal with the usual rules',
    prepared: 'Being prepared',
    approved: 'Approved',
    closed: 'Closed',
  },
  acts: { prepared: 'Decided', approved: 'Approved', closed: 'Closed', reopened: 'Opened again' },
  figures: {
    revised: 'Revised',
    paid: 'Paid',
    carriedCommitments: 'Commitments carried',
    carriedReservations: 'Reservations carried',
    carriedBalance: 'Balance carried',
    lapsing: 'Lapses',
  },
  equation:
    'Revised = paid + carried + what lapses. Afterwards revised, allotted and paid are the same, and nothing is available.',
  fund: '{name}, in {currency}',
  project: 'Project and document',
  decision: 'Decision',
  decisionOf: 'Decision about {what}',
  balanceOf: 'the balance of {code}',
  balances: { lapse: 'Balance lapses', carry: 'Carry the balance', rephase: 'Carry and re-phase' },
  documents: { carry: 'Carry', lapse: 'Let lapse' },
  reserved: 'Reservation',
  months: 'Months of {year} for which the balance of {code} is planned',
  planned: 'Planned in {year}: {months}',
  after: 'After closing: {amount} revised, allotted and paid',
  arrives: 'Begins {year} with {amount}',
  obstacles: {
    overdrawn: 'Short by {amount}: more is to be carried than is allotted.',
    'documents-differ': 'Documents and balance differ by {amount}.',
  },
  unsaved: 'The figures follow when the decisions are kept.',
  save: 'Keep the decisions',
  savedToast: 'The decisions are kept.',
  discard: 'Discard the changes',
  approve: 'Approve',
  approveHint: 'Freezes decisions and figures. Somebody else than who decided last approves.',
  approvedToast: 'The end of {year} is approved.',
  giveBack: 'Let decisions change again',
  returnedToast: 'Decisions may change again.',
  close: 'Close the year…',
  closeTitle: 'Close {year}',
  closeText:
    'This is posted at once, or not at all; {year} and its months are closed, and carried documents belong to {next}.',
  closeNow: 'Close {year} now',
  closedToast: '{year} is closed.',
  reopen: 'Open the year again…',
  reopenTitle: 'Open {year} again',
  reopenText:
    'Every posting of the closing is taken back by a reversal, as far as {next} has not used the money. The reason stays with the year and in the audit.',
  reopenedToast: '{year} is open again.',
  changed: 'These figures are no longer what was approved; let decisions change again and approve anew.',
  difference: '{project}, {figure}: approved {approved}, now {now}',
  used: '{project} {document}: {carried} was carried, {left} is left',
  emptyTitle: 'No money in this year',
  emptyText: 'Nothing was appropriated for {year}, so nothing ends with it.',
  closedTitle: 'Closed without a record',
  closedText: '{year} was closed before the end of a year was kept here.',
  notYear: 'This is not a fiscal year of the organisation.',
  inLedger: 'Year end',
};
