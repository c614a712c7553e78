import {
  ACCUMULATIONS,
  ACTIVITY_STATUSES,
  ACTIVITY_TYPES,
  BASELINE_STATUSES,
  COMMITMENT_AGES,
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  DIRECTIONS,
  EVIDENCE_KINDS,
  EXCEPTION_KINDS,
  FIELD_RULES,
  FOUND_CONTENTS,
  FREQUENCIES,
  INDICATOR_KINDS,
  LANGUAGES,
  LEDGER_ENTRY_TYPES,
  LIGHTS,
  NODE_KINDS,
  OBLIGATION_KINDS,
  PLAN_STATUSES,
  PROBLEMS,
  REPORT_STATES,
  ROLES,
  SELECTION_FIGURES,
} from '@mizan/shared/contracts';

/** Messages that are named by a value of the contracts: each value has one, and nothing else stands among them. */
export const NAMED_BY_VALUE: Readonly<Record<string, readonly string[]>> = {
  roles: ROLES,
  lights: LIGHTS,
  fields: FIELD_RULES,
  // The point of a code would open a level. `offline` is what the browser says when no answer came.
  problems: [...Object.keys(PROBLEMS).map((code) => code.replace('.', '_')), 'offline'],
  'words.languages': LANGUAGES,
  'planning.kinds': NODE_KINDS,
  'planning.planStatus': PLAN_STATUSES,
  'planning.indicatorKinds': INDICATOR_KINDS,
  'planning.directions': DIRECTIONS,
  'planning.accumulations': ACCUMULATIONS,
  'planning.frequencies': FREQUENCIES,
  'planning.baselineStatuses': BASELINE_STATUSES,
  'activities.types': ACTIVITY_TYPES,
  'activities.statuses': ACTIVITY_STATUSES,
  'budget.types': LEDGER_ENTRY_TYPES,
  'budget.ages': COMMITMENT_AGES,
  'commitments.kinds': COMMITMENT_KINDS,
  'commitments.states': COMMITMENT_STATES,
  'results.periods': FREQUENCIES,
  'indicatorReports.states': REPORT_STATES,
  'indicatorReports.frequencies': FREQUENCIES,
  'reportEvidence.kinds': EVIDENCE_KINDS,
  'reportEvidence.found': FOUND_CONTENTS,
  'dashboard.figures': SELECTION_FIGURES,
  'dashboard.inputs': SELECTION_FIGURES,
  'dashboard.formulas': SELECTION_FIGURES,
  'dashboard.headlineParts': LIGHTS,
  'dashboard.says.delivery': LIGHTS,
  'dashboard.says.results': LIGHTS,
  'dashboard.exceptionKinds': EXCEPTION_KINDS,
  'dashboard.exceptionDates': EXCEPTION_KINDS,
  'home.why': OBLIGATION_KINDS,
};

/**
 * Keys that code puts together from a whole context and a name, where any message of the context would fit. A new one
 * fails the test: add its line, with the names that it can take.
 */
export const NAMED_BY_CODE: Readonly<Record<string, readonly string[]>> = {
  'administration.*': ['people', 'settings', 'audit', 'yes', 'no'],
  'planning.*': ['overview', 'narrative', 'history', 'titleIn', 'shortTitleIn', 'narrativeIn'],
  'activities.*': [
    ...['activity', 'plannedStart', 'plannedEnd', 'plannedCost', 'partners'],
    ...['expectedBeneficiaries', 'actualBeneficiaries'],
  ],
  'budget.*': ['appropriations', 'allotments'].flatMap((kind) => [`${kind}.act`, `${kind}.title`, `${kind}.hint`]),
  'commitments.*': ['pay', 'release'],
  'results.*': ['toDate', 'targetTotal'],
};
