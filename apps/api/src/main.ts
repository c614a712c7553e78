import 'reflect-metadata';

import { ConfigurationMistakes, createDataSource, loadConfiguration } from '@mizan/api/platform';

import { createApplication } from './application';
import { SCHEMA } from './database/schema';
import { startFailure } from './start-failure';

async function start(): Promise<void> {
  const configuration = loadConfiguration();
  const source = await createDataSource(configuration.database, SCHEMA).initialize();
  const app = await createApplication(configuration, source);
  await app.listen(configuration.http.port, configuration.http.host);
  process.send?.('listening');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationMistakes ? error.message : startFailure(error)}\n`);
  process.exit(1);
});
