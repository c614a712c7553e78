import type { Database } from '@mizan/api/platform';
import { Money, split } from '@mizan/shared/money';

/**
 * How two projects plan their money of 2014, month by month, as weights. That of the second was kept before its revised
 * budget was what it is now, so that it is shown scaled; the third planned nothing by month.
 */
const COURSES: readonly { readonly project: string; readonly whole: string; readonly weights: readonly number[] }[] = [
  { project: 'P1', whole: '255481.33', weights: [2, 4, 8, 10, 11, 11, 6, 4, 10, 14, 12, 8] },
  { project: 'P2', whole: '250000.00', weights: [1, 2, 4, 6, 6, 6, 5, 4, 6, 18, 22, 20] },
];

/** Writes the planned courses; `controlId` names the control key of a project and year. */
export async function seedPhasing(
  database: Database,
  controlId: (project: string, year: number) => string,
): Promise<void> {
  for (const { project, whole, weights } of COURSES) {
    const months = split(
      Money.parse(whole, 'USD'),
      weights.map((weight, index) => ({ key: String(index).padStart(2, '0'), weight })),
    );
    const control = controlId(project, 2014);
    await database.query(
      `INSERT INTO phasing (control_id, month, amount)
       SELECT $1, m.month, m.amount FROM unnest($2::numeric[]) WITH ORDINALITY AS m(amount, month)`,
      [control, [...months.values()].map((amount) => amount.toDecimal())],
    );
    await database.query(
      `INSERT INTO kept_phasing (control_id, kept_at, kept_by)
       SELECT $1, '2014-01-13 10:00Z', u.id FROM app_user u WHERE u.email = 'finance@mizan.example'`,
      [control],
    );
  }
}
