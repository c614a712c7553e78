import type { Database } from '@mizan/api/platform';

const YEAR = 2014;
const PREPARED_AT = '2014-09-29 15:00Z';

/** What finance has decided about the end of the year so far: one balance is planned anew, one contract lapses. */
export async function seedYearEnd(database: Database, id: string): Promise<void> {
  await database.query(
    `INSERT INTO year_end (id, year, state, prepared_at, prepared_by)
     SELECT $1, $2, 'prepared', $3, u.id FROM app_user u WHERE u.email = 'finance@mizan.example'`,
    [id, YEAR, PREPARED_AT],
  );
  await database.query(
    `INSERT INTO year_end_balance (year_end_id, control_id, decision, months)
     SELECT $1, b.id, 'rephase', '{1,2,3}' FROM control_balance b JOIN plan_node n ON n.id = b.project_id
     WHERE b.year = $2 AND n.code = 'P1' AND b.nature_id IS NULL`,
    [id, YEAR],
  );
  await database.query(
    `INSERT INTO year_end_commitment (year_end_id, commitment_id, decision)
     SELECT $1, c.id, 'lapse' FROM commitment c JOIN budget_line l ON l.id = c.line_id
     JOIN control_balance b ON b.id = l.control_id JOIN plan_node n ON n.id = b.project_id
     WHERE b.year = $2 AND n.code = 'P2' AND c.committed - c.consumed - c.released > 0 ORDER BY c.code LIMIT 1`,
    [id, YEAR],
  );
}
