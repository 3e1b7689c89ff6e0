import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Benchmark } from '../Benchmark.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';

const ROUNDS = 5;
/** Milliseconds after which a server that nobody uses counts as idle. */
const SETTLED = 5_000;
const MEBIBYTE = 1_024 * 1_024;
/** As little as a server can be. */
const BARE = "require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('ready'))";

/** From the start of the process to `/health/ready`, over a new data directory, and the memory of a server that nobody uses. */
export const startBenchmark: Benchmark = {
  name: 'start',
  about: 'from the start of the process until it is ready, and its memory when idle; beside a bare HTTP server of Node',
  run: async (workbench) => {
    const ours: number[] = [];
    const bare: number[] = [];
    const memories: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const server = await workbench.server(await workbench.directory());
      ours.push(server.readyAfter / 1_000);
      bare.push((await startBare(workbench)) / 1_000);
      await setTimeout(SETTLED);
      memories.push((await server.residentMemory()) / MEBIBYTE);
      workbench.progress(
        `round ${round}: ready after ${ours.at(-1)?.toFixed(2)} s, ${memories.at(-1)?.toFixed(0)} MiB idle`,
      );
      await server.stop();
    }
    const [ready, bareReady, memory] = [quantile(ours, 0.5), quantile(bare, 0.5), quantile(memories, 0.5)];
    return {
      ...{ unit: 's', ours: ready, peers: { 'bare HTTP server': bareReady } },
      ratios: [{ peer: 'bare HTTP server', value: bareReady / ready, goal: null }],
      goals: [
        { name: 'ready', value: ready, unit: 's', atMost: 5 },
        { name: 'idle resident memory', value: memory, unit: 'MiB', atMost: 300 },
      ],
      figures: { 'slowest s': Math.max(...ours), 'largest idle MiB': Math.max(...memories) },
    };
  },
};

/** Milliseconds until a process that does nothing but listen does. */
async function startBare(workbench: Workbench): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'pipe', 'inherit'] });
  workbench.defer(() => void child.kill());
  await once(child.stdout, 'data');
  const took = performance.now() - begin;
  child.kill();
  await once(child, 'exit');
  return took;
}
