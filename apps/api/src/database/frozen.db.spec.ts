import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@mizan/api/testing';

/** Statements that nobody may run, whatever the screen or the program says. `:plan` is the plan in force. */
const REFUSED: readonly (readonly [string, string, string])[] = [
  [
    'the title of a node',
    `UPDATE plan_node SET title = '{"source":"en","en":"Other"}' WHERE code = 'P1' AND plan_id = :plan`,
    'plan_frozen',
  ],
  ['the code of a node', `UPDATE plan_node SET code = 'P9' WHERE code = 'P1' AND plan_id = :plan`, 'plan_frozen'],
  [
    'the total of a project',
    `UPDATE plan_node SET total_budget = 1 WHERE code = 'P1' AND plan_id = :plan`,
    'plan_frozen',
  ],
  ['the weight of a node', `UPDATE plan_node SET weight = 9 WHERE code = 'P1' AND plan_id = :plan`, 'plan_frozen'],
  ['the place of a node', `UPDATE plan_node SET position = 9 WHERE code = 'P1' AND plan_id = :plan`, 'plan_frozen'],
  [
    'the status of a node',
    `UPDATE plan_node SET status = 'withdrawn', withdrawal_reason = 'none' WHERE code = 'P1' AND plan_id = :plan`,
    'plan_frozen',
  ],
  ['a node by deleting it', `DELETE FROM plan_node WHERE code = '1.1.1' AND plan_id = :plan`, 'plan_frozen'],
  [
    'a node by moving it into another plan',
    `UPDATE plan_node SET plan_id = (SELECT id FROM action_plan WHERE status = 'drafting') WHERE code = 'P1' AND plan_id = :plan`,
    'plan_frozen',
  ],
  ['a target', `UPDATE indicator_target SET value = value - 1`, 'plan_frozen'],
  ['a target by deleting it', `DELETE FROM indicator_target`, 'plan_frozen'],
  ['a baseline', `UPDATE measurement_indicator SET baseline_value = 0, baseline_status = 'known'`, 'plan_frozen'],
  ['a milestone of an indicator', `UPDATE indicator_milestone SET due_on = due_on + 30`, 'plan_frozen'],
  ['a pairing of indicators', `DELETE FROM indicator_link`, 'plan_frozen'],
  ['the years of the plan', `UPDATE action_plan SET ends_on = ends_on + 365 WHERE id = :plan`, 'plan_frozen'],
  ['how the plan weighs its parts', `UPDATE action_plan SET weights_mode = 'manual' WHERE id = :plan`, 'plan_frozen'],
  ['the plan back to a draft', `UPDATE action_plan SET status = 'drafting' WHERE id = :plan`, 'plan_frozen'],
  ['an approved report', `UPDATE indicator_report SET value = 9 WHERE state = 'approved'`, 'report_frozen'],
  ['an approved report by deleting it', `DELETE FROM indicator_report WHERE state = 'approved'`, 'report_frozen'],
  [
    'an approved report back to a draft',
    `UPDATE indicator_report SET state = 'draft' WHERE state = 'approved'`,
    'report_frozen',
  ],
  [
    'a sheet beside its late baseline',
    `UPDATE measurement_indicator SET baseline_status = 'known', baseline_value = 4, decimals = 3`,
    'plan_frozen',
  ],
  ['an entry of the ledger', `UPDATE ledger_entry SET fund_amount = 0`, 'ledger_entry_append_only'],
  ['an entry of the ledger by deleting it', `DELETE FROM ledger_entry`, 'ledger_entry_append_only'],
  ['a posting', `UPDATE ledger_posting SET description = 'other'`, 'ledger_posting_append_only'],
  ['the bytes of a file', `UPDATE stored_file SET content = 'b'`, 'stored_file_append_only'],
  ['the bytes of a file by deleting them', `DELETE FROM stored_file`, 'stored_file_append_only'],
  ['the audit', `UPDATE audit_event SET actor = 'nobody'`, 'audit_event_append_only'],
  ['the audit by deleting it', `DELETE FROM audit_event`, 'audit_event_append_only'],
];

const ALLOWED: readonly (readonly [string, string])[] = [
  ['activities of a plan in force', `UPDATE activity SET partners = 'Somebody' WHERE plan_id = :plan`],
  ['reports of a plan in force', `UPDATE indicator_report SET value = value WHERE state <> 'approved'`],
  [
    'a baseline that was not yet known',
    `UPDATE measurement_indicator SET baseline_status = 'known', baseline_value = 4 WHERE baseline_status = 'unknown'
       AND node_id IN (SELECT id FROM plan_node WHERE plan_id = :plan)`,
  ],
  ['a plan that is drafted', `UPDATE plan_node SET position = position + 1 WHERE plan_id <> :plan`],
];

describe('what is approved is frozen by the database itself', () => {
  let database: TestDatabase;
  let client: Client;
  let plan: string;

  beforeAll(async () => {
    database = await createTestDatabase('demonstration');
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `INSERT INTO stored_file (hash, size, media_type, content) VALUES (encode(sha256('a'), 'hex'), 1, 'text/plain', 'a')`,
    );
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM action_plan WHERE status = 'in-force'`);
    plan = rows[0]?.id ?? '';
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const run = (statement: string) => client.query(statement.replaceAll(':plan', `'${plan}'`));

  it.each(REFUSED)('refuses to change %s', async (_what, statement, constraint) => {
    await expect(run(statement)).rejects.toMatchObject({ code: '23514', constraint });
  });

  it.each(ALLOWED)('leaves open %s', async (_what, statement) => {
    expect((await run(statement)).rowCount).toBeGreaterThan(0);
  });

  it('lets no balance go below nothing, nor an allotment beyond what is appropriated', async () => {
    const take = (change: string) => run(`UPDATE control_balance SET ${change} WHERE year = 2014`);
    await expect(take('committed = committed + 1000000000')).rejects.toMatchObject({ code: '23514' });
    await expect(take('allotted = revised + 1')).rejects.toMatchObject({ code: '23514' });
    await expect(take('paid = -1')).rejects.toMatchObject({ code: '23514' });
  });
});
