import type { DataSource } from 'typeorm';

/** The statements that would make the schema what the entities say; empty when the migrations did. */
export async function schemaDrift(source: DataSource): Promise<readonly string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
