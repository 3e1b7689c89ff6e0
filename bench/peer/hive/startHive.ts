import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '@c18n/tools/engines/install/freePort';
import { cpuTimeOf } from '../../server/cpuTimeOf.ts';
import type { Workbench } from '../../Workbench.ts';
import { installHive } from './installHive.ts';

/** How often it is looked whether it is ready, and when that is given up, in milliseconds. */
const LOOK = 50;
const PATIENCE = 60_000;

/** Subscriptions come by graphql-transport-ws over one connection to each subgraph. */
function configuration({ shares }: HiveOptions): string {
  const options = { subscriptions: { kind: 'ws' }, ...(!shares && { deduplicateInflightRequests: false }) };
  return `export const gatewayConfig = ${JSON.stringify({
    ...{ pollingInterval: 0, transportEntries: { '*.http': { options } } },
    ...(!shares && { inboundInflightRequestDeduplication: false }),
  })};`;
}

export type HiveOptions = {
  /** Whether it plans and executes by its parts in Rust: faster for queries, while events did not reach a thousand clients. */
  readonly inRust: boolean;
  /** Whether equal requests to subgraphs at the same time are one, as they are by default. */
  readonly shares: boolean;
};

/** A gateway of others, in a process of its own. */
export type PeerGateway = { readonly url: string; readonly cpuTime: () => Promise<number> };

/**
 * Starts Hive Gateway.
 *
 * @param supergraphSdl names where the subgraphs answer any gateway
 */
export async function startHive(
  workbench: Workbench,
  supergraphSdl: string,
  options: HiveOptions,
): Promise<PeerGateway> {
  workbench.progress('Hive Gateway …');
  const program = await installHive(workbench.options.environment);
  const directory = await workbench.directory();
  await writeFile(join(directory, 'supergraph.graphql'), supergraphSdl);
  await writeFile(join(directory, 'gateway.config.mjs'), configuration(options));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      program,
      'supergraph',
      'supergraph.graphql',
      ...(options.inRust ? ['--hive-router-runtime'] : []),
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
    ],
    { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'], env: { ...workbench.options.environment, LOG: 'warn' } },
  );
  const exited = once(child, 'exit');
  const kill = () => child.kill('SIGKILL');
  // It would go on when this process ends in a hurry.
  process.once('exit', kill);
  workbench.defer(async () => {
    kill();
    await exited;
  });
  await ready(new URL(`http://127.0.0.1:${port}/healthcheck`));
  return { url: `http://127.0.0.1:${port}/graphql`, cpuTime: () => cpuTimeOf(child.pid ?? 0) };
}

async function ready(health: URL): Promise<void> {
  const begin = performance.now();
  for (;;) {
    const answered = await fetch(health).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    if (performance.now() - begin > PATIENCE) throw new Error('Hive Gateway did not become ready');
    await setTimeout(LOOK);
  }
}
