/** Every failure a caller can act on. The key is the wire code, the message key and the log label. */
export const PROBLEMS = {
  'request.invalid': { status: 400, title: 'The request is not valid' },
  'request.malformed': { status: 400, title: 'The request could not be read' },
  'request.too-large': { status: 413, title: 'The request is too large' },
  'request.unsupported-type': { status: 415, title: 'The content type is not supported' },
  'request.not-found': { status: 404, title: 'There is nothing here' },
  'request.foreign-origin': { status: 403, title: 'The request came from another site' },
  'request.too-many': { status: 429, title: 'Too many requests' },
  'session.required': { status: 401, title: 'Sign in first' },
  'session.refused': { status: 401, title: 'The e-mail address or the password is not right' },
  'session.too-many-attempts': { status: 429, title: 'Too many attempts to sign in' },
  'password.wrong': { status: 422, title: 'The current password is not right' },
  'password.weak': { status: 422, title: 'The new password is too easy to guess' },
  'access.denied': { status: 403, title: 'You may not do this' },
  'version.required': { status: 428, title: 'The version that you changed is missing' },
  'version.stale': { status: 412, title: 'Somebody changed this meanwhile' },
  'idempotency.mismatch': { status: 422, title: 'The same key was used for another request' },
  'role-assignment.taken': { status: 409, title: 'The person has this role in this unit already' },
  'role-assignment.last-administrator': { status: 409, title: 'The last administrator cannot be removed' },
  'settings.not-demonstration': { status: 409, title: 'The business date is today, except in a demonstration' },
  'dimension.code-taken': { status: 409, title: 'There is a dimension or category of this code already' },
  'indicator.baseline-known': { status: 409, title: 'The baseline is known already' },
  'plan.frozen': { status: 409, title: 'The plan is in force: its structure, titles, totals and targets are frozen' },
  'plan.incomplete': { status: 422, title: 'The plan cannot be put in force yet' },
  'plan.code-taken': { status: 409, title: 'The code is taken' },
  'plan.withdrawn': { status: 409, title: 'This was withdrawn' },
  'plan.wrong-parent': { status: 422, title: 'This cannot stand below that' },
  'activity.step-not-allowed': { status: 422, title: 'The activity cannot go to that status' },
  'activity.reason-required': { status: 422, title: 'A reason is required' },
  'activity.dates-required': { status: 422, title: 'Dates are required' },
  'activity.outside-plan': { status: 422, title: 'The dates lie outside the plan' },
  'activity.without-commitment': { status: 409, title: 'No money is committed for this activity' },
  'activity.has-commitments': { status: 409, title: 'Money is still committed for this activity' },
  'report.frozen': { status: 409, title: 'An approved report is locked' },
  'report.evidence-missing': { status: 409, title: 'This indicator asks for evidence' },
  'report.exists': { status: 409, title: 'There is a report for this period already' },
  'report.period-outside': { status: 422, title: 'The period is not one of the indicator' },
  'report.period-not-over': { status: 422, title: 'The period is not over yet' },
  'report.step-not-allowed': { status: 422, title: 'The report cannot go to that state' },
  'report.value-falls': { status: 422, title: 'A cumulative value may not fall without a reason' },
  'report.own-review': { status: 403, title: 'A report is reviewed by somebody else' },
  'evidence.file-type': { status: 422, title: 'The file is not what its name says, or not a kind that is kept' },
  'evidence.file-too-large': { status: 413, title: 'The file is too large' },
  'evidence.file-empty': { status: 422, title: 'The file is empty' },
  'evidence.own-verification': { status: 403, title: 'Evidence is verified by somebody else' },
  'evidence.already-verified': { status: 409, title: 'The evidence was verified already' },
  'evidence.report-handed-over': { status: 409, title: 'The evidence of a report stays once it is handed over' },
  'budget.exceeds-available': { status: 422, title: 'More than what is available' },
  'budget.allotment-exceeds-revised': { status: 422, title: 'More than the revised appropriation' },
  'budget.appropriation-below-allotted': { status: 422, title: 'Less than what is allotted already' },
  'budget.period-closed': { status: 409, title: 'The fiscal period is closed' },
  'budget.exceeds-planned': { status: 422, title: 'More than what was planned for it' },
  'budget.reason-missing': { status: 422, title: 'A freeze says why' },
  'budget.year-closed': { status: 409, title: 'The fiscal year is closed' },
  'budget.amount-not-positive': { status: 422, title: 'The amount must be more than zero' },
  'budget.amount-invalid': { status: 422, title: 'The amount is not one of this currency' },
  'budget.activity-ended': { status: 409, title: 'Nothing more is committed for an activity that will not happen' },
  'budget.nature-unknown': { status: 422, title: 'There is no such nature of expenditure' },
  'budget.no-line': { status: 422, title: 'There is no budget line for this' },
  'commitment.payment-exceeds-open': { status: 422, title: 'More than what is open on the commitment' },
  'commitment.release-exceeds-open': { status: 422, title: 'More than what is open on the commitment' },
  'commitment.not-reserved': { status: 409, title: 'Only a reservation can be confirmed' },
  'commitment.closed': { status: 409, title: 'Nothing of the commitment is open' },
  'commitment.lines-differ': { status: 422, title: 'The lines of a document are of one year, fund and currency' },
  'commitment.line-twice': { status: 422, title: 'A line stands in the document twice' },
  'commitment.refund-exceeds-paid': { status: 422, title: 'More than what was paid' },
  'ledger.across-funds': { status: 422, title: 'A posting stays within one fund' },
  'ledger.bucket-negative': { status: 422, title: 'That would leave less than nothing' },
  'ledger.already-reversed': { status: 409, title: 'This was reversed already' },
  'ledger.reversal-of-reversal': { status: 422, title: 'A reversal cannot be reversed' },
  'ledger.reversal-impossible': { status: 422, title: 'The reversal would leave less than nothing' },
  'nature.code-taken': { status: 409, title: 'There is a nature of expenditure with this code' },
  'control-rule.taken': { status: 409, title: 'There is a rule for this already' },
  'control-rule.in-breach': { status: 409, title: 'Money is overdrawn by more than this policy allows' },
  'override.exists': { status: 409, title: 'There is an override on this already' },
  'override.ended': { status: 409, title: 'The override has ended already' },
  'period.reason-missing': { status: 422, title: 'Opening a period again needs a reason' },
  'period.out-of-order': { status: 409, title: 'Periods close one after the other' },
  'override.in-use': { status: 409, title: 'The override covers money that is taken already' },
  'payments.import-invalid': { status: 422, title: 'The file of payments cannot be taken' },
  'payments.settled': { status: 409, title: 'This payment is settled already' },
  'payments.wrong-commitment': { status: 422, title: 'The payment cannot be one of this commitment' },
  'rate.missing': { status: 422, title: 'No exchange rate is known for this day' },
  'rate.already-locked': { status: 409, title: 'The rate of this month is locked already' },
  'rate.import-invalid': { status: 422, title: 'The file of rates cannot be taken' },
  'virement.lines-missing': { status: 422, title: 'A virement has lines that give and lines that take' },
  'virement.line-twice': { status: 422, title: 'The same line stands there twice' },
  'virement.not-balanced': { status: 422, title: 'What leaves must arrive' },
  'virement.across-funds': { status: 422, title: 'A virement stays within one fund and year' },
  'virement.wrong-state': { status: 409, title: 'The virement is not in a state for this' },
  'virement.own-request': { status: 409, title: 'Somebody else decides' },
  'virement.not-yours': { status: 409, title: 'Another level decides' },
  'virement.not-own': { status: 409, title: 'Only who asked for it withdraws it' },
  'server.unavailable': { status: 503, title: 'The database does not answer' },
  'server.unexpected': { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What a validator found wrong with a field; the web has a sentence for each in every language. */
export const FIELD_RULES = [
  'required',
  'text',
  'too-short',
  'too-long',
  'number',
  'whole-number',
  'too-small',
  'too-large',
  'choice',
  'date',
  'identifier',
  'decimal',
  'email',
  'link',
  'list',
  'object',
  'unknown-field',
  'true-or-false',
  'control-characters',
  'before-start',
  'exceeds-total',
  'direction-contradicts-target',
  'target-equals-baseline',
  'target-twice',
  'period-outside-plan',
  'band-empty',
  'weights-zero',
  'rubric-without-levels',
  'countries-differ',
  'invalid',
] as const;
export type FieldRule = (typeof FIELD_RULES)[number];

/** One field that is wrong: its path such as `milestones.0.dueOn`, and the rule that it breaks. */
export interface FieldProblem {
  readonly path: string;
  readonly rule: FieldRule;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The body of every answer that is an error (RFC 9457). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  /** What the log knows this request by. */
  readonly requestId: string;
  /** Figures and names that explain the refusal; amounts are decimal strings. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly FieldProblem[];
}
