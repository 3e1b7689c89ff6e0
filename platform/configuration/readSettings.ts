import type { z } from 'zod';
import { ConfigurationError } from './ConfigurationError.ts';
import type { Setting } from './Setting.ts';

/** The values of a table of settings. Only what has no standard can be null. */
export type ValuesOf<Table extends Readonly<Record<string, Setting>>> = {
  readonly [Name in keyof Table]:
    | z.output<Table[Name]['schema']>
    | (Table[Name]['standard'] extends null ? null : never);
};

/** Reads a table of settings from an environment. @throws ConfigurationError with all problems at once */
export function readSettings<Table extends Readonly<Record<string, Setting>>>(
  table: Table,
  environment: NodeJS.ProcessEnv,
): ValuesOf<Table> {
  const problems: string[] = [];
  const values = Object.entries<Setting>(table).map(([name, { variable, standard, schema }]) => {
    // Tools that pass a variable on pass an empty one where there is none.
    const given = environment[variable] || standard;
    if (given === null) return [name, null];
    const parsed = schema.safeParse(given);
    if (!parsed.success) problems.push(`${variable} ${parsed.error.issues[0]?.message}`);
    return [name, parsed.data];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return Object.fromEntries(values) as ValuesOf<Table>;
}
