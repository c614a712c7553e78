import 'reflect-metadata';

import { ConfigurationMistakes, createDataSource, loadConfiguration } from '@mizan/api/platform';

import { createApplication } from './application';
import { SCHEMA } from './database/schema';
import { refuseOtherSchema } from './database/schema-age';
import { startFailure } from './start-failure';

async function start(): Promise<void> {
  const configuration = loadConfiguration();
  const source = await createDataSource(configuration.database, SCHEMA).initialize();
  await refuseOtherSchema(source, { mayMigrate: false });
  const app = await createApplication(configuration, source);
  // The launcher was killed: a server that nobody can end would keep the port.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  await app.listen(configuration.http.port, configuration.http.host);
  process.send?.('listening');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationMistakes ? error.message : startFailure(error)}\n`);
  process.exit(1);
});
