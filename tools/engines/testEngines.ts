import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { addressVariables } from './addressVariables.ts';
import { askEngine } from './askEngine.ts';
import { type EngineName, engineNames } from './Engine.ts';
import { cacheFolder } from './install/cacheFolder.ts';
import { requireChromium } from './install/requireChromium.ts';
import { interruption } from './interruption.ts';
import { runToEnd } from './runToEnd.ts';
import { startEngines } from './startEngines.ts';
import { throwAwayFolder } from './throwAwayFolder.ts';

// `npm run test:engines [-- what vitest is to run]`: the tests that need real engines, on those that the environment tells of, and for
// the others on such as are started here. There is no way to leave an engine out.

const root = resolve(import.meta.dirname, '../..');
const results = join(root, 'node_modules/.engines-test-results.json');
/** As the end of a process by a signal is told: 128 and SIGINT's number. */
const INTERRUPTED = 130;

try {
  process.exitCode = await testEngines(process.argv.slice(2), interruption());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function testEngines(parameters: readonly string[], interrupted: AbortSignal): Promise<number> {
  const given = engineNames.filter((name) => process.env[addressVariables[name]]);
  const missing = engineNames.filter((name) => !given.includes(name));
  const cache = resolve(cacheFolder(process.env, homedir()));
  await using folder = await throwAwayFolder(cache);
  const report = (line: string) => console.error(line);
  const givenVersions = await Promise.all(given.map(async (name) => [name, await versionOfGiven(name)] as const));
  // Whoever asks for a part of the tests need not wait for it.
  const browser = parameters.length > 0 ? {} : { CHROMIUM: await requireChromium(report) };
  const engines = await startEngines(missing, { directory: folder.path, cache, quickStart: true, report });
  try {
    const versions = new Map<EngineName, string>(givenVersions);
    for (const { name, version } of engines) versions.set(name, `${version}; started for these tests`);
    for (const name of engineNames) console.log(`${name}: ${versions.get(name)}`);
    const addresses = Object.fromEntries(engines.map(({ name, url }) => [addressVariables[name], url]));
    return await runTests(parameters, { ...process.env, ...browser, ...addresses }, interrupted);
  } finally {
    await Promise.all(engines.map((engine) => engine.stop()));
  }
}

async function versionOfGiven(name: EngineName): Promise<string> {
  const variable = addressVariables[name];
  return `${await askEngine(name, process.env[variable] ?? '')}; given by ${variable}`;
}

/** Runs vitest, and then, unless only a part was asked for, makes sure that nothing was skipped. */
async function runTests(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  interrupted: AbortSignal,
): Promise<number> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const options = { cwd: root, env: environment, signal: interrupted };
  const config = '--config=vitest.engines.config.ts';
  const tested = await runToEnd(process.execPath, [vitest, 'run', config, ...reporters, ...parameters], options);
  if (interrupted.aborted) return INTERRUPTED;
  if (tested !== 0 || parameters.length > 0) return tested;
  return runToEnd(process.execPath, [join(root, 'tools/check/testSummary.mjs'), results], options);
}
