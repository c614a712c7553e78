import type { ProblemCode } from '@mizan/shared/contracts';

/** What a constraint of the database means to a caller; any other violation is a fault of ours. */
export const CONSTRAINT_PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  disaggregation_dimension_code_unique: 'dimension.code-taken',
  disaggregation_category_code_unique: 'dimension.code-taken',
  plan_frozen: 'plan.frozen',
  plan_node_code_unique: 'plan.code-taken',
  action_plan_code_unique: 'plan.code-taken',
  plan_node_parent_fk: 'plan.wrong-parent',
  plan_node_level: 'plan.wrong-parent',
  role_assignment_unique: 'role-assignment.taken',
  indicator_report_revision_unique: 'report.exists',
  indicator_report_one_approved: 'report.exists',
  report_frozen: 'report.frozen',
  evidence_verified_by_another: 'evidence.own-verification',
  control_balance_available_not_negative: 'budget.exceeds-available',
  control_balance_allotted_within_revised: 'budget.allotment-exceeds-revised',
  ledger_posting_reversed_once: 'ledger.already-reversed',
  ledger_entry_reversed_once: 'ledger.already-reversed',
  control_balance_buckets_not_negative: 'ledger.reversal-impossible',
  exchange_rate_month_unique: 'rate.already-locked',
  cost_nature_code_unique: 'nature.code-taken',
  override_grant_one_at_a_time: 'override.exists',
  ledger_entry_control_fk: 'ledger.across-funds',
  commitment_transaction_open_not_negative: 'commitment.payment-exceeds-open',
  commitment_open_not_negative: 'commitment.payment-exceeds-open',
};
