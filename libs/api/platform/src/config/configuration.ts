import { DatabaseConfig } from './database-config';
import { ConfigurationMistakes, readConfiguration } from './environment';
import { HttpConfig } from './http-config';
import { SessionConfig } from './session-config';

/** Everything that the environment decides. */
export interface Configuration {
  readonly database: DatabaseConfig;
  readonly http: HttpConfig;
  readonly session: SessionConfig;
}

/** Reads and checks all of it. Throws `ConfigurationMistakes` with every mistake at once. */
export function loadConfiguration(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Configuration {
  const mistakes: string[] = [];
  const configuration = {
    database: readConfiguration(DatabaseConfig, environment, mistakes),
    http: readConfiguration(HttpConfig, environment, mistakes),
    session: readConfiguration(SessionConfig, environment, mistakes),
  };
  if (mistakes.length > 0) throw new ConfigurationMistakes(mistakes);
  return configuration;
}
