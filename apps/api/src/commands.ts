import type { DataSource } from 'typeorm';
import { ConfigurationMistakes, requestContext, type Configuration } from '@mizan/api/platform';
import { BalanceVerification } from '@mizan/api/budget';
import { OrgUnitReadModel, PeopleService } from '@mizan/api/identity';
import { SumsVerification } from '@mizan/api/reporting';
import { PASSWORD_LIMITS } from '@mizan/shared/contracts';

import { createCommandContext } from './command-context';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './database/seeds/demo/accounts';
import { schemaDrift } from './database/schema-drift';
import { seedDemonstration } from './database/seeds/demo/seed-demonstration';
import { seedReference } from './database/seeds/reference/seed-reference';

interface CommandInput {
  readonly configuration: Configuration;
  readonly source: DataSource;
  readonly options: readonly string[];
}

interface Command {
  readonly purpose: string;
  readonly run: (input: CommandInput) => Promise<void>;
}

/** What can be done from the command line; each leaves the same audit as the same act on a screen. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: {
    purpose: 'bring the schema up to date',
    run: async ({ source }) => {
      await source.runMigrations();
    },
  },
  prepare: {
    purpose: 'migrate, load the reference data; with --demonstration also a demonstration, in an empty database',
    run: async (input) => {
      await input.source.runMigrations();
      await inContext(input, async (context) => {
        await seedReference(context);
        if (input.options.includes('--demonstration')) await seedDemonstration(context);
      });
    },
  },
  accounts: {
    purpose: 'print the demonstration accounts, where there are any',
    run: async ({ source }) => {
      const rows: unknown = await source.query("SELECT 1 FROM setting WHERE key = 'demonstration' AND value = 'true'");
      if (!Array.isArray(rows) || rows.length === 0) return;
      const list = DEMONSTRATION_ACCOUNTS.map(({ email, name }) => `  ${email.padEnd(28)}${name}`);
      process.stdout.write(
        `\nDemonstration accounts, each with the password ${DEMONSTRATION_PASSWORD}:\n${list.join('\n')}\n\n`,
      );
    },
  },
  'schema-drift': {
    purpose: 'print what the entities and the migrated schema disagree on',
    run: async ({ source }) => {
      const statements = await schemaDrift(source);
      process.stdout.write(statements.map((statement) => `${statement}\n`).join(''));
      process.stdout.write(`${statements.length} differences.\n`);
      if (statements.length > 0) process.exitCode = 1;
    },
  },
  'verify-ledger': {
    purpose: 'recompute every stored balance from the ledger, and print the differences',
    run: (input) =>
      inContext(input, async (context) => {
        const differences = await context.get(BalanceVerification).differences();
        for (const { table, id, figure, stored, recomputed } of differences) {
          process.stdout.write(`${table} ${id}: ${figure} is ${stored}, the ledger says ${recomputed}\n`);
        }
        process.stdout.write(`${differences.length} differences.\n`);
        if (differences.length > 0) process.exitCode = 1;
      }),
  },
  'verify-sums': {
    purpose: 'recompute every kept sum of the plans from the facts, and print the differences',
    run: (input) =>
      inContext(input, async (context) => {
        const differences = await context.get(SumsVerification).differences();
        for (const { table, id, year, figure, stored, recomputed } of differences) {
          process.stdout.write(`${table} ${id} ${year}: ${figure} is ${stored}, the facts say ${recomputed}\n`);
        }
        process.stdout.write(`${differences.length} differences.\n`);
        if (differences.length > 0) process.exitCode = 1;
      }),
  },
  'create-admin': {
    purpose: 'make an administrator: create-admin <e-mail> <name>; the password is read from MIZAN_ADMIN_PASSWORD',
    run: async (input) => {
      const [email, name] = input.options;
      const password = process.env['MIZAN_ADMIN_PASSWORD'] ?? '';
      if (!email || !name || password.length < PASSWORD_LIMITS.min) {
        throw new ConfigurationMistakes([
          `create-admin <e-mail> <name>, with MIZAN_ADMIN_PASSWORD of at least ${PASSWORD_LIMITS.min} characters`,
        ]);
      }
      await inContext(input, async (context) => {
        const people = context.get(PeopleService);
        const units = await context.get(OrgUnitReadModel).all();
        const organisation = units.find((unit) => unit.parentId === null);
        if (!organisation) throw new ConfigurationMistakes(['the reference data is missing: run "prepare" first']);
        const userId = await people.create({ email, name, password });
        await people.assign(userId, { role: 'administrator', unitId: organisation.id });
        process.stdout.write(`${email} is an administrator now.\n`);
      });
    },
  },
};

async function inContext(
  input: CommandInput,
  work: (context: Awaited<ReturnType<typeof createCommandContext>>) => Promise<void>,
): Promise<void> {
  const context = await createCommandContext(input.configuration, input.source);
  try {
    await requestContext.run({ requestId: 'command-line', actor: null, idempotencyKey: null }, () => work(context));
  } finally {
    await context.close();
  }
}
