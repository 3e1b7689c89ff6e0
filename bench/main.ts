import { parseArgs } from 'node:util';
import type { Benchmark } from './Benchmark.ts';
import { fanOutBenchmark } from './delivery/fanOutBenchmark.ts';
import { groupsBenchmark } from './delivery/groupsBenchmark.ts';
import { stalledBenchmark } from './delivery/stalledBenchmark.ts';
import { executorBenchmark } from './executor/executorBenchmark.ts';
import { idleBenchmark } from './idle/idleBenchmark.ts';
import { importBenchmark } from './import/importBenchmark.ts';
import { importEnginesBenchmark } from './import/importEnginesBenchmark.ts';
import { ingressBenchmark } from './ingress/ingressBenchmark.ts';
import { latencyBenchmark } from './latency/latencyBenchmark.ts';
import { logBenchmark } from './log/logBenchmark.ts';
import { mixedBenchmark } from './mixed/mixedBenchmark.ts';
import { pagesBenchmark } from './pages/pagesBenchmark.ts';
import { queryBenchmark } from './query/queryBenchmark.ts';
import { querySmallBenchmark } from './query/querySmallBenchmark.ts';
import { reconnectBenchmark } from './reconnect/reconnectBenchmark.ts';
import { MachineLoad } from './report/MachineLoad.ts';
import type { Measurement } from './report/Measurement.ts';
import { runSuite } from './report/runSuite.ts';
import { summarise } from './report/summarise.ts';
import { sendBenchmark } from './send/sendBenchmark.ts';
import { sendEnginesBenchmark } from './send/sendEnginesBenchmark.ts';
import { startBenchmark } from './start/startBenchmark.ts';
import { Workbench } from './Workbench.ts';

// `npm run bench -- NAME`: measures, tells what it does, and prints one line of JSON at the end. It fails where a ratio misses its goal.

const benchmarks: readonly Benchmark[] = [
  startBenchmark,
  importBenchmark,
  sendBenchmark,
  pagesBenchmark,
  mixedBenchmark,
  logBenchmark,
  importEnginesBenchmark,
  sendEnginesBenchmark,
  fanOutBenchmark,
  groupsBenchmark,
  idleBenchmark,
  ingressBenchmark,
  latencyBenchmark,
  reconnectBenchmark,
  stalledBenchmark,
  queryBenchmark,
  querySmallBenchmark,
  executorBenchmark,
];

/** Several, of which one command prints a table. */
const suites: Readonly<Record<string, readonly Benchmark[]>> = {
  live: [
    ...[fanOutBenchmark, groupsBenchmark, idleBenchmark, latencyBenchmark],
    ...[reconnectBenchmark, stalledBenchmark, queryBenchmark, querySmallBenchmark],
  ],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: 'string' }, 'without-hive': { type: 'boolean' } },
});
const benchmark = benchmarks.find(({ name }) => name === positionals[0]);
const suite = suites[positionals[0] ?? ''];

function list(): void {
  console.log(`Usage: npm run bench -- NAME [--profile DIRECTORY] [--without-hive]

${benchmarks.map(({ name, about }) => `  ${name.padEnd(16)}${about}`).join('\n')}
${Object.entries(suites)
  .map(([name, all]) => `  ${name.padEnd(16)}${all.map((one) => one.name).join(', ')}, and a table`)
  .join('\n')}

With --profile, the measured server leaves a CPU profile in the directory. Where Hive Gateway is a peer, it is installed from npm into a cache;
--without-hive leaves it out.`);
}

async function measure({ run }: Benchmark): Promise<Measurement> {
  await using workbench = new Workbench({
    environment: process.env,
    progress: (text) => console.log(text),
    profile: values.profile ?? null,
    withHive: values['without-hive'] !== true,
  });
  const interrupted = Promise.withResolvers<never>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interrupted.reject(new Error(`interrupted by ${signal}`)));
  }
  return await Promise.race([run(workbench), interrupted.promise]);
}

if (suite !== undefined) {
  const names = suite.map(({ name }) => name);
  process.exitCode = (await runSuite(names, process.argv.slice(3))) ? 0 : 1;
} else if (benchmark === undefined) {
  list();
  process.exitCode = positionals[0] === undefined ? 0 : 2;
} else {
  const load = new MachineLoad();
  const measurement = await measure(benchmark);
  const figures = { ...measurement.figures, 'share of the machine used by others': load.byOthers() };
  const { line, passed } = summarise(benchmark.name, { ...measurement, figures });
  console.log(JSON.stringify(line));
  process.exitCode = passed ? 0 : 1;
}
