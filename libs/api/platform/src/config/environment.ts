import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** Every mistake of the environment at once, one line each. */
export class ConfigurationMistakes extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(
      `The configuration has ${mistakes.length === 1 ? 'a mistake' : 'mistakes'}:\n${mistakes.map((line) => `- ${line}`).join('\n')}`,
    );
  }
}

interface ConfigurationClass<Configuration> {
  new (): Configuration;
  /** Environment variable of each field. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Reads one configuration class from the environment. Mistakes are collected in `mistakes` instead of thrown, so that
 * a start can name all of them; the instance is only to be used when there are none.
 */
export function readConfiguration<Configuration extends object>(
  type: ConfigurationClass<Configuration>,
  environment: Readonly<Record<string, string | undefined>>,
  mistakes: string[],
): Configuration {
  const given = Object.entries(type.variables).flatMap(([field, variable]) => {
    const value = environment[variable];
    return value === undefined || value === '' ? [] : [[field, value]];
  });
  const configuration = plainToInstance(type, Object.fromEntries(given), {
    exposeDefaultValues: true,
  });
  for (const error of validateSync(configuration)) {
    const why = Object.values(error.constraints ?? {})
      .join('; ')
      .replaceAll(error.property, '')
      .trim();
    mistakes.push(`${type.variables[error.property] ?? error.property} ${why}`);
  }
  return configuration;
}
