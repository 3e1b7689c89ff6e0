import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Adapters } from '@c18n/assembly/Adapters';
import { registry } from '@c18n/assembly/domains';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { compareWithRebuild } from '@c18n/decider/compareWithRebuild';
import { engineSettings } from '@c18n/platform/configuration/engineSettings';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { silentLog } from '@c18n/platform/logging/Log';
import { addressVariables } from '../../engines/addressVariables.ts';
import { startOwnEngine } from '../../engines/testing/startOwnEngine.ts';
import { clusterMembers, subgraphAddresses } from '../clusterMembers.ts';
import { SupervisedProcess } from '../SupervisedProcess.ts';
import { withFreePorts } from '../withFreePorts.ts';

type OwnEngine = Awaited<ReturnType<typeof startOwnEngine>>;

const SIZE = { gateways: 2, deciders: 2, subgraphs: 1, workers: 1 };
const PARTITIONS = 2;
/** Milliseconds between looks whether all processes are ready. */
const LOOK = 200;

/** A cluster for tests, with a broker and a store of its own that can be broken, on the other engines that the environment names. */
export class FaultyCluster {
  readonly kafka: OwnEngine;
  readonly mongodb: OwnEngine;
  /** To look at the ledger and the views from outside. */
  readonly adapters: Adapters;
  readonly #processes: readonly SupervisedProcess[];
  readonly #folder: string;

  private constructor(
    parts: Pick<FaultyCluster, 'kafka' | 'mongodb' | 'adapters'>,
    processes: readonly SupervisedProcess[],
    folder: string,
  ) {
    ({ kafka: this.kafka, mongodb: this.mongodb, adapters: this.adapters } = parts);
    this.#processes = processes;
    this.#folder = folder;
  }

  /** Resolves when every process is ready. */
  static async start(): Promise<FaultyCluster> {
    const [kafka, mongodb] = await Promise.all([startOwnEngine('kafka'), startOwnEngine('mongodb')]);
    const members = await withFreePorts(clusterMembers(SIZE, 0));
    const folder = await mkdtemp(join(tmpdir(), 'c18n-cluster-'));
    const environment = {
      ...process.env,
      ...{ [addressVariables.kafka]: kafka.url, [addressVariables.mongodb]: mongodb.url },
      ...subgraphAddresses(members),
      ...{ NAMESPACE: `faults-${randomBytes(6).toString('hex')}`, PARTITIONS: String(PARTITIONS) },
      SECRET: randomBytes(32).toString('hex'),
    };
    const configuration = { ...readSettings(engineSettings, environment), partitions: PARTITIONS };
    const adapters = await openEngineAdapters(configuration, { log: silentLog, now: Date.now });
    const processes = members.map((member) => new SupervisedProcess(member, environment, folder));
    for (const one of processes) one.start();
    const cluster = new FaultyCluster({ kafka, mongodb, adapters }, processes, folder);
    await cluster.ready();
    return cluster;
  }

  /** Where the gateways answer. */
  get gateways(): readonly string[] {
    return this.#processes
      .filter(({ member }) => member.main === 'gateway')
      .map(({ member }) => `http://127.0.0.1:${member.port}`);
  }

  /** Resolves when every process is ready, those too that were killed. */
  async ready(): Promise<void> {
    for (;;) {
      const statuses = await Promise.all(this.#processes.map((one) => one.status()));
      if (statuses.every(({ state }) => state === 'ready')) return;
      await wait(LOOK);
    }
  }

  /** Sends a signal to a process. @param name `decider 1` */
  async signal(name: string, signal: NodeJS.Signals): Promise<void> {
    const found = this.#processes.find(({ member }) => member.name === name);
    const { pid } = (await found?.status()) ?? {};
    if (pid == null) throw new Error(`there is no ${name} now`);
    process.kill(pid, signal);
  }

  /** The documents of the views that are not what the ledger says; nobody may be writing. */
  differences(): ReturnType<typeof compareWithRebuild> {
    return compareWithRebuild(this.adapters.store, registry);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((one) => one.stop()));
    await this.adapters.close();
    await Promise.all([this.kafka.stop(), this.mongodb.stop()]);
    await rm(this.#folder, { recursive: true });
  }
}
