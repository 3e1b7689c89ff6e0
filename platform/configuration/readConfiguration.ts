import type { z } from 'zod';
import { ConfigurationError } from './ConfigurationError.ts';
import { type Setting, settings } from './settings.ts';

type Settings = typeof settings;

/** What an operator has set, or what holds otherwise; times in milliseconds. Only what has no standard can be null. */
export type Configuration = {
  readonly [Name in keyof Settings]:
    | z.output<Settings[Name]['schema']>
    | (Settings[Name]['standard'] extends null ? null : never);
};

/**
 * Reads the environment. A process calls it once, where it is put together, and nothing else reads `process.env`.
 *
 * @throws ConfigurationError with all problems at once
 */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const problems: string[] = [];
  const values = Object.entries<Setting>(settings).map(([name, { variable, standard, schema }]) => {
    // Tools that pass a variable on pass an empty one where there is none.
    const given = environment[variable] || standard;
    if (given === null) return [name, null];
    const parsed = schema.safeParse(given);
    if (!parsed.success) problems.push(`${variable} ${parsed.error.issues[0]?.message}`);
    return [name, parsed.data];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return Object.fromEntries(values) as Configuration;
}
