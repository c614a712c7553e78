import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@mizan/api/platform';

import { inThree } from '../localized-text';
import { stableId } from '../stable-id';
import { COST_NATURES } from './cost-natures';
import { DIMENSIONS, type DimensionContent } from './dimensions';
import { ORGANISATION, type UnitContent } from './organisation';

/** The fund that regular projects are financed from. */
export const REGULAR_FUND = { id: stableId('fund:REG'), code: 'REG', currency: 'USD' } as const;

/** Loads what every environment needs; doing it again changes nothing. */
export async function seedReference(context: INestApplicationContext): Promise<void> {
  const database = context.get(Database);
  await database.transaction(async () => {
    for (const unit of ORGANISATION) await seedUnit(database, unit);
    const name = inThree('Regular budget', 'Budget ordinaire', 'الميزانية العادية');
    await database.query(
      `INSERT INTO fund (id, code, name, kind, currency) VALUES ($1, $2, $3, 'regular', $4) ON CONFLICT (code) DO NOTHING`,
      [REGULAR_FUND.id, REGULAR_FUND.code, JSON.stringify(name), REGULAR_FUND.currency],
    );
    await seedNatures(database);
    for (const dimension of DIMENSIONS) await seedDimension(database, dimension);
  });
}

/** The id of a nature of expenditure that was there from the beginning. */
export const natureId = (code: string): string => stableId(`nature:${code}`);

/** Inserts the natures of expenditure unless their codes are there already: what people changed since stays. */
async function seedNatures(database: Database): Promise<void> {
  for (const [index, { code, name, parent }] of COST_NATURES.entries()) {
    await database.query(
      `INSERT INTO cost_nature (id, code, name, parent_id, position) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (code) DO NOTHING`,
      [natureId(code), code, JSON.stringify(name), parent === null ? null : natureId(parent), index + 1],
    );
  }
}

/** Inserts a dimension with its first categories unless its code is there already: what people changed since stays. */
async function seedDimension(database: Database, { code, title, categories }: DimensionContent): Promise<void> {
  const id = stableId(`dimension:${code}`);
  const inserted = await database.query(
    `INSERT INTO disaggregation_dimension (id, code, title) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING RETURNING id`,
    [id, code, JSON.stringify(title)],
  );
  if (inserted.length === 0) return;
  for (const [index, category] of categories.entries()) {
    await database.query(
      `INSERT INTO disaggregation_category (id, dimension_id, code, position, title, since_version)
       VALUES ($1, $2, $3, $4, $5, 1)`,
      [stableId(`category:${code}:${category.code}`), id, category.code, index + 1, JSON.stringify(category.title)],
    );
  }
}

/** Inserts a unit unless its code is there already. */
export async function seedUnit(database: Database, unit: UnitContent): Promise<void> {
  await database.query(
    `INSERT INTO org_unit (id, parent_id, code, type, name)
     VALUES ($1, (SELECT id FROM org_unit WHERE code = $2), $3, $4, $5) ON CONFLICT (code) DO NOTHING`,
    [stableId(`unit:${unit.code}`), unit.parent, unit.code, unit.type, JSON.stringify(unit.name)],
  );
}
