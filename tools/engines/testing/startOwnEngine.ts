import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { Engine, EngineName } from '../Engine.ts';
import { cacheFolder } from '../install/cacheFolder.ts';
import type { StartOptions } from '../StartOptions.ts';
import { startEngine } from '../startEngine.ts';
import { throwAwayFolder } from '../throwAwayFolder.ts';

/**
 * Starts an engine of a test's own, which it may kill, pause and start again while the engines that the suites share go on. Its data are
 * thrown away when it is stopped.
 */
export async function startOwnEngine(
  name: EngineName,
  options: Pick<StartOptions, 'advertisedPort'> = {},
): Promise<Omit<Engine, 'pid'>> {
  const cache = resolve(cacheFolder(process.env, homedir()));
  const folder = await throwAwayFolder(cache);
  const report = (line: string) => console.error(line);
  try {
    const engine = await startEngine(name, { directory: folder.path, cache, quickStart: true, report, ...options });
    const stop = () => engine.stop().finally(() => folder[Symbol.asyncDispose]());
    return { ...engine, stop };
  } catch (error) {
    await folder[Symbol.asyncDispose]();
    throw error;
  }
}
