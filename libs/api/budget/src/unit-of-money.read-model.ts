import { Injectable } from '@nestjs/common';
import { Database, type UnitLocator } from '@mizan/api/platform';

/** The unit of the control key `b` that a thing of this kind belongs to; of a virement, those of all of its lines. */
const UNIT_OF = {
  commitment: `SELECT b.unit_id FROM commitment c JOIN budget_line l ON l.id = c.line_id
    JOIN control_balance b ON b.id = l.control_id WHERE c.id = $1`,
  contribution: `SELECT n.unit_id FROM contribution c JOIN plan_node n ON n.id = c.project_id WHERE c.id = $1`,
  fund: `SELECT n.unit_id FROM fund_project q JOIN plan_node n ON n.id = q.project_id WHERE q.fund_id = $1
    ORDER BY n.code, n.id LIMIT 1`,
  'ledger-posting': `SELECT b.unit_id FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
    WHERE e.posting_id = $1 ORDER BY e.sequence LIMIT 1`,
  override: `SELECT b.unit_id FROM override_grant o JOIN control_balance b ON b.id = o.control_id WHERE o.id = $1`,
  virement: `SELECT DISTINCT b.unit_id FROM virement_line l JOIN control_balance b ON b.id = l.control_id
    WHERE l.virement_id = $1`,
} as const;

/** Whose money something is about, for the guard. */
@Injectable()
export class UnitOfMoneyReadModel {
  constructor(private readonly database: Database) {}

  register(locator: UnitLocator): void {
    for (const [kind, sql] of Object.entries(UNIT_OF)) {
      locator.register(kind, { readPermission: 'budget:read', unitOf: (id) => this.unitsOf(sql, id) });
    }
  }

  private async unitsOf(sql: string, id: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ unit_id: string }>(sql, [id]);
    return rows.map(({ unit_id: unit }) => unit);
  }
}
