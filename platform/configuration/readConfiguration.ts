import { readSettings, type ValuesOf } from './readSettings.ts';
import { settings } from './settings.ts';

/** What an operator has set, or what holds otherwise; times in milliseconds. Only what has no standard can be null. */
export type Configuration = ValuesOf<typeof settings>;

/**
 * Reads the environment. A process calls it once, where it is put together, and nothing else reads `process.env`.
 *
 * @throws ConfigurationError with all problems at once
 */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  return readSettings(settings, environment);
}
