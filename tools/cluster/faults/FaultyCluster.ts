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
import { type BrokerProxy, startBrokerProxy } from '@c18n/platform/transport/kafka/testing/startBrokerProxy';
import { addressVariables } from '../../engines/addressVariables.ts';
import { startOwnEngine } from '../../engines/testing/startOwnEngine.ts';
import { clusterMembers, subgraphAddresses } from '../clusterMembers.ts';
import { SupervisedProcess } from '../SupervisedProcess.ts';
import { withFreePorts } from '../withFreePorts.ts';
import { Topics } from './Topics.ts';

type OwnEngine = Awaited<ReturnType<typeof startOwnEngine>>;

const SIZE = { gateways: 2, deciders: 2, subgraphs: 1, workers: 1 };
const PARTITIONS = 2;
/** Milliseconds between looks whether all processes are ready. */
const LOOK = 200;

type Engines = {
  readonly kafka: OwnEngine;
  readonly mongodb: OwnEngine;
  readonly elasticsearch: OwnEngine;
  /** What all processes reach the broker through. */
  readonly proxy: BrokerProxy;
};

/** A cluster for tests, with a broker, a store and a search engine of its own that can be broken. Redis is that of the environment. */
export class FaultyCluster {
  readonly engines: Engines;
  /** To look at the ledger and the views from outside. */
  readonly adapters: Adapters;
  readonly #processes: readonly SupervisedProcess[];
  readonly #folder: string;
  /** Begins the names of topics and indices. */
  readonly #namespace: string;

  private constructor(
    parts: Pick<FaultyCluster, 'engines' | 'adapters'>,
    processes: readonly SupervisedProcess[],
    folder: string,
    namespace: string,
  ) {
    ({ engines: this.engines, adapters: this.adapters } = parts);
    this.#namespace = namespace;
    this.#processes = processes;
    this.#folder = folder;
  }

  /** Resolves when every process is ready. */
  static async start(): Promise<FaultyCluster> {
    const engines = await startEngines();
    const members = await withFreePorts(clusterMembers(SIZE, 0));
    const folder = await mkdtemp(join(tmpdir(), 'c18n-cluster-'));
    const namespace = `faults-${randomBytes(6).toString('hex')}`;
    const environment = {
      ...process.env,
      [addressVariables.kafka]: `127.0.0.1:${engines.proxy.port}`,
      [addressVariables.mongodb]: engines.mongodb.url,
      [addressVariables.elasticsearch]: engines.elasticsearch.url,
      ...subgraphAddresses(members),
      ...{ NAMESPACE: namespace, PARTITIONS: String(PARTITIONS) },
      // In an outage everything that is sent waits.
      ...{ OPERATIONS_PER_SOCKET: '10000', STREAMS_PER_PERSON: '10000', MESSAGES_PER_SOCKET: '1000000' },
      SECRET: randomBytes(32).toString('hex'),
    };
    const configuration = { ...readSettings(engineSettings, environment), partitions: PARTITIONS };
    const adapters = await openEngineAdapters(configuration, { log: silentLog, now: Date.now });
    const processes = members.map((member) => new SupervisedProcess(member, environment, folder));
    for (const one of processes) one.start();
    const cluster = new FaultyCluster({ engines, adapters }, processes, folder, namespace);
    await cluster.ready();
    return cluster;
  }

  get topics(): Topics {
    return new Topics(`127.0.0.1:${this.engines.proxy.port}`, this.#namespace);
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

  /** The index that is searched. */
  async searchedIndex(): Promise<string> {
    const alias = `${this.#namespace}-documents`;
    const answer = await fetch(`${this.engines.elasticsearch.url}/_alias/${alias}`);
    return Object.keys((await answer.json()) as object).join();
  }

  /** The documents of the views that are not what the ledger says; nobody may be writing. */
  differences(): ReturnType<typeof compareWithRebuild> {
    return compareWithRebuild(this.adapters.store, registry);
  }

  /** Ends all processes in good order. Returns how each has ended: a code, or a signal where it had to be forced. */
  async endProcesses(): Promise<Readonly<Record<string, string | null>>> {
    await Promise.all(this.#processes.map((one) => one.stop()));
    const statuses = await Promise.all(this.#processes.map((one) => one.status()));
    return Object.fromEntries(statuses.map(({ name, lastEnd }) => [name, lastEnd]));
  }

  async stop(): Promise<void> {
    await this.endProcesses();
    await this.adapters.close();
    const { proxy, ...engines } = this.engines;
    await Promise.all(Object.values(engines).map((engine) => engine.stop()));
    await proxy[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true });
  }
}

async function startEngines(): Promise<Engines> {
  const proxy = await startBrokerProxy();
  const [kafka, mongodb, elasticsearch] = await Promise.all([
    startOwnEngine('kafka', { advertisedPort: proxy.port }),
    startOwnEngine('mongodb'),
    startOwnEngine('elasticsearch'),
  ]);
  proxy.relayTo(Number(kafka.url.split(':').at(-1)));
  return { kafka, mongodb, elasticsearch, proxy };
}
