import type { DataSource } from 'typeorm';

/** What the entities cannot say: they refer to tables that only statements write. */
const KNOWN = ['commitment_line_fk'];

/** The statements that would make the schema what the entities say; empty when the migrations did. */
export async function schemaDrift(source: DataSource): Promise<readonly string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((query) => !KNOWN.some((name) => query.includes(`"${name}"`)));
}
