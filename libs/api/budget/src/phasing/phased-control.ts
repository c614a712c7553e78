import { phasedCourse, type PhasedCourse } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { ControlKeyView, LocalizedText } from '@mizan/shared/contracts';

/** A control key with the months that were kept for it, as the driver returns it. */
export interface PhasedControlRow {
  readonly control_id: string;
  readonly year: number;
  readonly project_id: string;
  readonly project_code: string;
  readonly project_title: LocalizedText;
  readonly fund_id: string;
  readonly fund_code: string;
  readonly is_regular: boolean;
  readonly nature_id: string | null;
  readonly nature_name: LocalizedText | null;
  readonly currency: CurrencyCode;
  readonly revised: string;
  readonly allotted: string;
  /** January first; null where none were kept. */
  readonly months: readonly string[] | null;
}

/** What a control key `b`, its project `n`, fund `f` and nature `c` are shown with. */
export const PHASED_CONTROL_COLUMNS = `
  b.id AS control_id, b.year, b.project_id, n.code AS project_code, n.short_title AS project_title, b.fund_id,
  f.code AS fund_code, f.kind = 'regular' AS is_regular, b.nature_id, c.name AS nature_name, b.currency, b.revised, b.allotted,
  (SELECT array_agg(p.amount::text ORDER BY p.month) FROM phasing p WHERE p.control_id = b.id) AS months`;

/** Plan, units, year or null, project or null, fund or null: the control keys with money, in the order of the plan. */
export const PHASED_CONTROLS = `
  FROM control_balance b JOIN plan_node n ON n.id = b.project_id JOIN fund f ON f.id = b.fund_id
  LEFT JOIN plan_node d ON d.id = n.parent_id LEFT JOIN cost_nature c ON c.id = b.nature_id
  LEFT JOIN kept_phasing k ON k.control_id = b.id LEFT JOIN app_user person ON person.id = k.kept_by
  WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND n.status = 'active' AND ($3::int IS NULL OR b.year = $3)
    AND ($4::uuid IS NULL OR n.id = $4) AND ($5::uuid IS NULL OR b.fund_id = $5)
  ORDER BY f.kind <> 'regular', f.code, d.position, d.code, n.position, n.code, c.position NULLS FIRST, c.code, b.year`;

/** The months as they were kept; null where none were. */
export function keptMonths({ months, currency }: Pick<PhasedControlRow, 'months' | 'currency'>): Money[] | null {
  return months === null ? null : months.map((amount) => Money.fromNumeric(amount, currency));
}

/** The planned course that counts for the key. */
export function courseOf(row: Pick<PhasedControlRow, 'months' | 'currency' | 'revised' | 'year'>): PhasedCourse {
  return phasedCourse(keptMonths(row), Money.fromNumeric(row.revised, row.currency), row.year);
}

/** Which control key it is. */
export function controlKeyView(row: PhasedControlRow): ControlKeyView {
  return {
    projectId: row.project_id,
    projectCode: row.project_code,
    projectTitle: row.project_title,
    fundId: row.fund_id,
    fundCode: row.fund_code,
    isRegular: row.is_regular,
    natureId: row.nature_id,
    natureName: row.nature_name,
  };
}
