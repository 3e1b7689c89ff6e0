import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine, EngineName } from './Engine.ts';
import type { StartOptions } from './StartOptions.ts';
import { startEngine } from './startEngine.ts';

/** What all the engines of a run have in common, and each one's port where it is given. */
export interface EnginesOptions extends Omit<StartOptions, 'port'> {
  readonly ports?: Readonly<Partial<Record<EngineName, number | undefined>>>;
}

/**
 * Starts engines side by side, each in a folder of its own.
 *
 * @throws AggregateError where some do not start; the others are stopped then
 */
export async function startEngines(names: readonly EngineName[], options: EnginesOptions): Promise<readonly Engine[]> {
  const attempts = await Promise.allSettled(
    names.map(async (name) => {
      const directory = join(options.directory, name);
      await mkdir(directory, { recursive: true });
      return startEngine(name, { ...options, directory, port: options.ports?.[name] });
    }),
  );
  const failures = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
  const engines = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
  if (failures.length === 0) return engines;
  await Promise.all(engines.map((engine) => engine.stop()));
  throw new AggregateError(failures, failures.map(String).join('\n'));
}
