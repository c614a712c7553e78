import type { INestApplicationContext } from '@nestjs/common';
import { BUSINESS_DATE_SETTING, DEMONSTRATION_SETTING, Database } from '@mizan/api/platform';
import { OrgUnitReadModel, PeopleService } from '@mizan/api/identity';

import { EXTERNAL_RELATIONS_PLAN } from '../reference/external-relations-plan';
import { seedUnit } from '../reference/seed-reference';
import { PlanSeeder, planId } from '../seed-plan';
import { stableId } from '../stable-id';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './accounts';
import { demonstrationActivities } from './activity-plan';
import { DRAFT_PLAN } from './draft-plan';
import { FICTIONAL_DIRECTORATE, FICTIONAL_UNIT } from './fictional-directorate';
import { MEASUREMENT_SHEETS } from './measurement-sheets';
import { demonstrationMoney } from './money-plan';
import { auditDemonstration } from './audit-demonstration';
import { seedActivities } from './seed-activities';
import { seedMoney } from './seed-money';
import { seedOffBudget } from './seed-off-budget';
import { seedReports } from './seed-reports';
import { seedSplits } from './seed-splits';
import { seedYearEnd } from './seed-year-end';

const BUSINESS_DATE = '2014-09-30';

/** Fills an empty database with the demonstration; one that holds people already is left as it is. */
export async function seedDemonstration(context: INestApplicationContext): Promise<void> {
  const database = context.get(Database);
  const people = await database.query<{ id: string }>('SELECT id FROM app_user LIMIT 1');
  if (people.length > 0) return;
  await database.transaction(async () => {
    await markAsDemonstration(database);
    await seedUnit(database, FICTIONAL_UNIT);
    await seedAccounts(context);
    const directorates = [...EXTERNAL_RELATIONS_PLAN.directorates, FICTIONAL_DIRECTORATE];
    const plan = { ...EXTERNAL_RELATIONS_PLAN, directorates };
    await new PlanSeeder(database, plan, MEASUREMENT_SHEETS).seed();
    await new PlanSeeder(database, DRAFT_PLAN, {}).seed();
    const activities = demonstrationActivities();
    await seedActivities(database, activities);
    await seedMoney(database, demonstrationMoney(activities));
    await seedSplits(database);
    await seedYearEnd(database, stableId('year-end:2014'));
    await seedReports(database);
    await database.query(`UPDATE action_plan SET status = 'in-force', version = version + 1 WHERE id = $1`, [
      planId(plan.code),
    ]);
    await auditDemonstration(database, BUSINESS_DATE);
    await seedOffBudget(database);
  });
}

async function markAsDemonstration(database: Database): Promise<void> {
  await database.query(`INSERT INTO setting (key, value) VALUES ($1, 'true'), ($2, $3)`, [
    DEMONSTRATION_SETTING,
    BUSINESS_DATE_SETTING,
    JSON.stringify(BUSINESS_DATE),
  ]);
}

async function seedAccounts(context: INestApplicationContext): Promise<void> {
  const service = context.get(PeopleService);
  const units = await context.get(OrgUnitReadModel).all();
  for (const { email, name, role, unit } of DEMONSTRATION_ACCOUNTS) {
    const unitId = units.find((candidate) => candidate.code === unit)?.id;
    if (unitId === undefined) throw new Error(`The demonstration names the unit ${unit}, which there is not.`);
    const userId = await service.create({ email, name, password: DEMONSTRATION_PASSWORD });
    await service.assign(userId, { role, unitId });
  }
}
