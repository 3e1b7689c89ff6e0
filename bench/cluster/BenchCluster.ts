import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Adapters } from '@c18n/assembly/Adapters';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { engineSettings } from '@c18n/platform/configuration/engineSettings';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { settings } from '@c18n/platform/configuration/settings';
import { silentLog } from '@c18n/platform/logging/Log';
import { clusterMembers, subgraphAddresses } from '@c18n/tools/cluster/clusterMembers';
import { SupervisedProcess } from '@c18n/tools/cluster/SupervisedProcess';
import { withFreePorts } from '@c18n/tools/cluster/withFreePorts';
import { addressVariables } from '@c18n/tools/engines/addressVariables';
import { cpuTimeOf } from '../server/cpuTimeOf.ts';
import type { Workbench } from '../Workbench.ts';
import { openEngines } from './openEngines.ts';
import type { RunningEngine } from './RunningEngine.ts';

/** As `npm run cluster` has them. */
const SIZE = { gateways: 2, deciders: 2, subgraphs: 1, workers: 1 };
/** How often a process is started until it is given up. */
const STARTS = 5;
/** How often it is looked whether all are ready, in milliseconds. */
const LOOK = 200;

/** A cluster as `npm run cluster` starts it, in a namespace of its own, on engines. */
export class BenchCluster {
  /** To look at ledger, views and search from outside. */
  readonly adapters: Adapters;
  readonly secret: string;
  readonly engines: readonly RunningEngine[];
  readonly #processes: readonly SupervisedProcess[];

  private constructor(
    parts: Pick<BenchCluster, 'adapters' | 'secret'>,
    engines: readonly RunningEngine[],
    processes: readonly SupervisedProcess[],
  ) {
    ({ adapters: this.adapters, secret: this.secret } = parts);
    this.engines = engines;
    this.#processes = processes;
  }

  /** Starts engines and processes, which end with the workbench. Resolves when every process is ready. */
  static async start(workbench: Workbench): Promise<BenchCluster> {
    const engines = await openEngines(workbench);
    const members = await withFreePorts(clusterMembers(SIZE, 0));
    const secret = randomBytes(32).toString('hex');
    const environment = {
      ...workbench.options.environment,
      ...Object.fromEntries(engines.map(({ name, address }) => [addressVariables[name], address])),
      ...subgraphAddresses(members),
      ...{ NAMESPACE: `bench-${randomBytes(6).toString('hex')}`, SECRET: secret },
    };
    const configuration = readSettings({ ...settings, ...engineSettings }, environment);
    const adapters = await openEngineAdapters(configuration, { log: silentLog, now: Date.now });
    workbench.defer(() => adapters.close());
    const logs = await workbench.directory();
    const processes = members.map((member) => new SupervisedProcess(member, environment, logs));
    workbench.defer(async () => void (await Promise.all(processes.map((one) => one.stop()))));
    for (const one of processes) one.start();
    const cluster = new BenchCluster({ adapters, secret }, engines, processes);
    await cluster.#ready();
    return cluster;
  }

  /** The GraphQL APIs of the gateways. */
  get urls(): readonly string[] {
    const gateways = this.#processes.filter(({ member }) => member.main === 'gateway');
    return gateways.map(({ member }) => `http://127.0.0.1:${member.port}/graphql`);
  }

  /** The name of each engine with what it is, as the server itself tells it. */
  get versions(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.engines.map(({ name, version }) => [name, version]));
  }

  /** The seconds of CPU time that have been used so far, by kind of process, and by engine where it was started here. */
  async cpuTimes(): Promise<ReadonlyMap<string, number>> {
    const statuses = await Promise.all(this.#processes.map((one) => one.status()));
    const pids = [
      ...this.engines.map(({ name, pid }) => ({ kind: name, pid })),
      ...statuses.map(({ name, pid }) => ({ kind: name.replace(/ \d+$/, ''), pid })),
    ];
    const times = new Map<string, number>();
    for (const { kind, pid } of pids) {
      if (pid !== null) times.set(kind, (times.get(kind) ?? 0) + (await cpuTimeOf(pid)));
    }
    return times;
  }

  /** @throws Error where a process ends again and again */
  async #ready(): Promise<void> {
    for (;;) {
      const statuses = await Promise.all(this.#processes.map((one) => one.status()));
      const broken = statuses.find(({ starts }) => starts > STARTS);
      if (broken !== undefined) throw new Error(`${broken.name} does not start: ${broken.lastEnd}`);
      if (statuses.every(({ state }) => state === 'ready')) return;
      await setTimeout(LOOK);
    }
  }
}
