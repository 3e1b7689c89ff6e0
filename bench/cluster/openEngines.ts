import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { addressVariables } from '@c18n/tools/engines/addressVariables';
import { askEngine } from '@c18n/tools/engines/askEngine';
import { engineNames } from '@c18n/tools/engines/Engine';
import { cacheFolder } from '@c18n/tools/engines/install/cacheFolder';
import { startEngines } from '@c18n/tools/engines/startEngines';
import { throwAwayFolder } from '@c18n/tools/engines/throwAwayFolder';
import type { Workbench } from '../Workbench.ts';
import type { RunningEngine } from './RunningEngine.ts';

/**
 * The engines that the environment tells of, and the others started for the time of the benchmark. Says what each of them is.
 *
 * @throws Error where one does not answer or cannot be started
 */
export async function openEngines(workbench: Workbench): Promise<readonly RunningEngine[]> {
  const { environment } = workbench.options;
  const given = engineNames.flatMap((name) => {
    const address = environment[addressVariables[name]];
    return address === undefined || address === '' ? [] : [{ name, address }];
  });
  const found = await Promise.all(
    given.map(async (one) => ({ ...one, version: await askEngine(one.name, one.address), pid: null })),
  );
  const missing = engineNames.filter((name) => !given.some((one) => one.name === name));
  const cache = resolve(cacheFolder(environment, homedir()));
  const folder = await throwAwayFolder(cache);
  workbench.defer(async () => await folder[Symbol.asyncDispose]());
  const report = (line: string) => workbench.progress(line);
  const engines = await startEngines(missing, { directory: folder.path, cache, report });
  workbench.defer(async () => void (await Promise.all(engines.map((engine) => engine.stop()))));
  const started = engines.map(({ name, version, url, pid }) => ({ name, version, address: url, pid }));
  for (const { name, version } of [...found, ...started]) workbench.progress(`${name}: ${version}`);
  return [...found, ...started];
}
