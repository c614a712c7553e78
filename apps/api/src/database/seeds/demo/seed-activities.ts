import type { Database } from '@mizan/api/platform';

import { nodeId, planId } from '../seed-plan';
import { stableId } from '../stable-id';
import { inThree } from '../localized-text';
import { shift, type DemonstrationActivity } from './activity-plan';

/** The id of a demonstration activity. */
export const activityId = (code: string): string => stableId(`activity:AP-2013-2015:${code}`);

const STAGES = [
  inThree('Terms agreed with the partner', 'Modalités convenues avec le partenaire', 'الاتفاق مع الشريك على الشروط'),
  inThree('Held or delivered', 'Réalisé ou livré', 'الإنجاز أو التسليم'),
  inThree('Report received', 'Rapport reçu', 'تسلم التقرير'),
];

/** Writes the activities with their milestones; every third activity has none, so that its status speaks. */
export async function seedActivities(database: Database, activities: readonly DemonstrationActivity[]): Promise<void> {
  await database.query(
    `INSERT INTO activity (id, plan_id, directorate_id, project_id, area_id, unit_id, code, year, type, title, status,
       status_reason, planned_start, planned_end, actual_start, actual_end, planned_cost, currency, country, partners,
       expected_beneficiaries, actual_beneficiaries)
     SELECT r.id, r.plan_id, r.directorate_id, r.project_id, r.area_id, u.id, r.code, r.year, r.type, r.title, r.status,
       r.status_reason, r.planned_start, r.planned_end, r.actual_start, r.actual_end, r.planned_cost, 'USD', r.country,
       nullif(r.partners, ''), r.expected, r.actual
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, plan_id uuid, directorate_id uuid, project_id uuid, area_id uuid,
       unit text, code text, year int, type text, title jsonb, status text, status_reason text, planned_start date,
       planned_end date, actual_start date, actual_end date, planned_cost numeric, country text, partners text,
       expected int, actual int) JOIN org_unit u ON u.code = r.unit`,
    [JSON.stringify(activities.map(toRow))],
  );
  await database.query(
    `INSERT INTO activity_milestone (id, activity_id, position, title, weight, due_on, done_on, evidence_link)
     SELECT id, activity_id, position, title, weight, due_on, done_on, evidence_link
     FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, activity_id uuid, position int, title jsonb, weight numeric,
       due_on date, done_on date, evidence_link text)`,
    [JSON.stringify(activities.flatMap(milestonesOf))],
  );
  for (const year of [2013, 2014, 2015]) {
    const last = activities.filter((activity) => activity.year === year).length;
    const scope = `activity:${planId('AP-2013-2015')}:${year}`;
    await database.query('INSERT INTO code_counter (scope, last) VALUES ($1, $2)', [scope, last]);
  }
}

function toRow(activity: DemonstrationActivity): object {
  const { plan, template } = activity;
  return {
    id: activityId(activity.code),
    plan_id: planId(plan),
    directorate_id: nodeId(plan, activity.unit),
    project_id: nodeId(plan, activity.project),
    area_id: activity.area === null ? null : nodeId(plan, activity.area),
    unit: activity.unit,
    code: activity.code,
    year: activity.year,
    type: template.type,
    title: template.title,
    status: activity.status,
    status_reason: activity.reason,
    planned_start: activity.plannedStart,
    planned_end: activity.plannedEnd,
    actual_start: activity.actualStart,
    actual_end: activity.actualEnd,
    planned_cost: activity.cost === 0 ? null : activity.cost,
    country: template.country,
    partners: template.partner,
    expected: activity.expectedBeneficiaries,
    actual: activity.actualBeneficiaries,
  };
}

function milestonesOf(activity: DemonstrationActivity, index: number): object[] {
  if (index % 3 === 2) return [];
  const yearEnd = `${activity.year}-12-20`;
  const due = [activity.plannedStart, activity.plannedEnd, shift(activity.plannedEnd, 14, yearEnd)];
  const isDone = activity.actualEnd !== null;
  return STAGES.map((title, position) => {
    const dueOn = due[position] ?? activity.plannedEnd;
    const isReached = isDone || (activity.actualStart !== null && position === 0);
    return {
      id: stableId(`activity-milestone:${activity.code}:${position}`),
      activity_id: activityId(activity.code),
      position: position + 1,
      title,
      weight: [1, 3, 1][position],
      due_on: dueOn,
      done_on: isReached ? dueOn : null,
      evidence_link: isReached ? `https://example.org/evidence/${activity.code.toLowerCase()}-${position + 1}` : null,
    };
  });
}
