import 'reflect-metadata';

import { ConfigurationMistakes, createDataSource, loadConfiguration } from '@mizan/api/platform';

import { COMMANDS } from './commands';
import { SCHEMA } from './database/schema';
import { refuseOtherSchema } from './database/schema-age';
import { startFailure } from './start-failure';

async function run(): Promise<void> {
  const [name = '', ...options] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) {
    const list = Object.entries(COMMANDS).map(([known, { purpose }]) => `  ${known.padEnd(16)}${purpose}`);
    throw new ConfigurationMistakes([`"${name}" is no command; there are:\n${list.join('\n')}`]);
  }
  const configuration = loadConfiguration();
  const source = await createDataSource(configuration.database, SCHEMA).initialize();
  try {
    await refuseOtherSchema(source, { mayMigrate: true });
    await command.run({ configuration, source, options });
  } finally {
    await source.destroy();
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationMistakes ? error.message : startFailure(error)}\n`);
  process.exit(1);
});
