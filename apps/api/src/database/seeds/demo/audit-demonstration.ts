import type { Database } from '@mizan/api/platform';

/** What the demonstration did, as rows of instant, action, entity, entity id and what came of it. */
const EVENTS: readonly string[] = [
  `SELECT now() AS at, 'plan.created' AS action, 'action_plan' AS entity, id AS entity_id,
     jsonb_build_object('code', code) AS after FROM action_plan`,
  `SELECT (planned_start - 60) + time '09:00', 'activity.created', 'activity', id, jsonb_build_object('code', code)
   FROM activity WHERE planned_start - 60 <= $1::date`,
  `SELECT effective_date + time '10:00', 'commitment.created', 'commitment', id, jsonb_build_object('code', code)
   FROM commitment`,
  `SELECT min(e.effective_date) + time '11:00', 'commitment.paid', 'commitment', c.id, jsonb_build_object('code', c.code)
   FROM ledger_entry e JOIN commitment c ON c.id = e.commitment_id WHERE e.type = 'PAYMENT' GROUP BY e.posting_id, c.id`,
  `SELECT reported_on + time '12:00', 'report.submitted', 'indicator_report', id, jsonb_build_object('code', code)
   FROM indicator_report WHERE reported_on IS NOT NULL`,
  `SELECT reviewed_on + time '15:00', 'report.approved', 'indicator_report', id, jsonb_build_object('code', code)
   FROM indicator_report WHERE reviewed_on IS NOT NULL AND state = 'approved'`,
];

/** The demonstration leaves a trace like any other change, on the days on which its story happens. */
export async function auditDemonstration(database: Database, businessDate: string): Promise<void> {
  await database.query(
    `INSERT INTO audit_event (id, at, actor, action, entity, entity_id, after, request_id)
     SELECT gen_random_uuid(), e.at, 'Demonstration', e.action, e.entity, e.entity_id,
       e.after || '{"demonstration": true}', 'command-line'
     FROM (${EVENTS.join(' UNION ALL ')}) e`,
    [businessDate],
  );
}
