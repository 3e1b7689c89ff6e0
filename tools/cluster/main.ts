import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addressVariables } from '../engines/addressVariables.ts';
import { engineNames } from '../engines/Engine.ts';
import { cacheFolder } from '../engines/install/cacheFolder.ts';
import { interruption } from '../engines/interruption.ts';
import { startEngines } from '../engines/startEngines.ts';
import { writeClusterEnvironment } from './clusterFiles.ts';
import { clusterMembers, subgraphAddresses } from './clusterMembers.ts';
import { clusterSecret } from './clusterSecret.ts';
import { clusterUsage, readClusterArguments } from './readClusterArguments.ts';
import { requireFreePorts } from './requireFreePorts.ts';
import { SupervisedProcess } from './SupervisedProcess.ts';
import { type EngineLine, statusScreen } from './statusScreen.ts';

// `npm run cluster`: gateways, subgraphs, deciders and workers as processes of their own, on real engines, on one machine, until Ctrl-C.

/** Milliseconds between looks at the processes. */
const LOOK = 1_000;
const CLEAR = '\u001b[H\u001b[2J';

if (process.argv.includes('--help')) console.log(clusterUsage);
else {
  try {
    await runCluster();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

async function runCluster(): Promise<void> {
  const { size, port, data } = readClusterArguments(process.argv.slice(2));
  const members = clusterMembers(size, port);
  await requireFreePorts(members);
  const interrupted = interruption();
  const folder = resolve(data);
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  const missing = engineNames.filter((name) => !process.env[addressVariables[name]]);
  const directory = join(folder, 'engines');
  const report = (line: string) => console.error(line);
  const started = await startEngines(missing, {
    directory,
    cache: resolve(cacheFolder(process.env, homedir())),
    report,
  });
  await using ending = new AsyncDisposableStack();
  ending.defer(async () => void (await Promise.all(started.map((engine) => engine.stop()))));
  const given = engineNames.filter((name) => !missing.includes(name));
  const lines: readonly EngineLine[] = [
    ...started,
    ...given.map((name) => ({ version: `${name}, given`, url: 'by its environment variable' })),
  ];
  const engines = Object.fromEntries(started.map(({ name, url }) => [addressVariables[name], url]));
  const shared = { ...engines, SECRET: await clusterSecret(folder, { ...process.env, ...engines }) };
  await writeClusterEnvironment(folder, shared);
  const environment = { ...process.env, ...shared, ...subgraphAddresses(members) };
  const processes = members.map((member) => new SupervisedProcess(member, environment, logs));
  for (const one of processes) one.start();
  await show(processes, [...lines, { version: 'Logs', url: logs }], interrupted);
  report('stopping …');
  await Promise.all(processes.map((one) => one.stop()));
}

/** Shows how the processes are, until interrupted: again and again on a terminal, else when something has changed. */
async function show(processes: readonly SupervisedProcess[], engines: readonly EngineLine[], interrupted: AbortSignal) {
  let states = '';
  while (!interrupted.aborted) {
    const statuses = await Promise.all(processes.map((one) => one.status()));
    const screen = statusScreen(engines, statuses).join('\n');
    const now = statuses.map(({ state, pid }) => `${state} ${pid}`).join();
    if (process.stdout.isTTY) process.stdout.write(`${CLEAR}${screen}\n`);
    else if (now !== states) console.log(`${screen}\n`);
    states = now;
    await wait(LOOK, null, { signal: interrupted }).catch(() => {});
  }
}
