import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

import type { DatabaseConfig } from '../config/database-config';

const DATE_TYPE = 1082;
// A date is a day, not an instant: as text it cannot move to another day with the time zone.
types.setTypeParser(DATE_TYPE, (value) => value);

/** The one DataSource of a process: application, CLI and tests make theirs here. */
export function createDataSource(
  config: DatabaseConfig,
  schema: Pick<DataSourceOptions, 'entities' | 'migrations'>,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.url,
    synchronize: false,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    poolSize: config.poolSize,
    connectTimeoutMS: 5000,
    ...(schema.entities === undefined ? {} : { entities: schema.entities }),
    ...(schema.migrations === undefined ? {} : { migrations: schema.migrations }),
    extra: { application_name: 'mizan', statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
  });
}
