import type { INestApplicationContext } from '@nestjs/common';
import { BUSINESS_DATE_SETTING, DEMONSTRATION_SETTING, Database } from '@mizan/api/platform';
import { OrgUnitReadModel, PeopleService } from '@mizan/api/identity';

import { seedUnit } from '../reference/seed-reference';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './accounts';
import { FICTIONAL_DIRECTORATE } from './fictional-directorate';

const BUSINESS_DATE = '2014-09-30';

/** Fills an empty database with the demonstration; one that holds people already is left as it is. */
export async function seedDemonstration(context: INestApplicationContext): Promise<void> {
  const database = context.get(Database);
  const people = await database.query<{ id: string }>('SELECT id FROM app_user LIMIT 1');
  if (people.length > 0) return;
  await database.transaction(async () => {
    await markAsDemonstration(database);
    await seedUnit(database, FICTIONAL_DIRECTORATE);
    await seedAccounts(context);
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
