import { MigrationExecutor, type DataSource } from 'typeorm';

/** The schema of the database is not the one that this program was built for. */
export class OtherSchema extends Error {}

/**
 * Compares the migrations that the database has seen with the ones known here. Throws `OtherSchema` when a newer Mizan
 * changed the database, and, unless `mayMigrate`, when it still lacks some of them.
 */
export async function refuseOtherSchema(source: DataSource, { mayMigrate }: { mayMigrate: boolean }): Promise<void> {
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const executed = (await new MigrationExecutor(source).getExecutedMigrations()).map(({ name }) => name);
  const unknown = executed.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new OtherSchema(
      `The database was changed by a newer Mizan (${unknown.join(', ')}): start that version, or restore a backup from before.`,
    );
  }
  if (!mayMigrate && executed.length < known.size) {
    throw new OtherSchema('The database has an older schema than this Mizan: run its command "migrate", then start.');
  }
}
