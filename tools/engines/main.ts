import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { addressVariables } from './addressVariables.ts';
import { cacheFolder } from './install/cacheFolder.ts';
import { interruption } from './interruption.ts';
import { enginesUsage, readEnginesArguments } from './readEnginesArguments.ts';
import { startEngines } from './startEngines.ts';
import { throwAwayFolder } from './throwAwayFolder.ts';

// `npm run engines`: real engines without Docker, until Ctrl-C.

const report = (line: string) => console.error(line);
if (process.argv.includes('--help')) console.log(enginesUsage);
else {
  try {
    await runEngines();
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

async function runEngines(): Promise<void> {
  const { names, ports, data, inMemory } = readEnginesArguments(process.argv.slice(2));
  const interrupted = interruption();
  const cache = resolve(cacheFolder(process.env, homedir()));
  await using folder =
    data === null ? await throwAwayFolder(cache) : { path: resolve(data), [Symbol.asyncDispose]: async () => {} };
  const engines = await startEngines(names, { directory: folder.path, cache, ports, inMemory, report });
  for (const { name, url, version, pid } of engines) {
    console.log(`# ${version}, process ${pid}\nexport ${addressVariables[name]}=${url}`);
  }
  console.log(`# data: ${folder.path}${data === null ? ' (thrown away at the end)' : ''}; Ctrl-C ends them`);
  // Whoever listens for a signal keeps no process running, and the engines may all have ended by themselves.
  const awake = setInterval(() => {}, 2 ** 30);
  if (!interrupted.aborted) await new Promise((resume) => interrupted.addEventListener('abort', resume));
  clearInterval(awake);
  report('stopping …');
  await Promise.all(engines.map((engine) => engine.stop()));
}
