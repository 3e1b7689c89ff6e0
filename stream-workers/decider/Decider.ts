import type { Stream } from '@c18n/platform/domain/streams';
import type { Log } from '@c18n/platform/logging/Log';
import type { Metrics } from '@c18n/platform/metrics/Metrics';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import type { PartitionKey, Store } from '@c18n/platform/ports/Store';
import type { Transport, WriterMembership } from '@c18n/platform/ports/Transport';
import type { Sealer } from '@c18n/platform/sealing/Sealer';
import { decisionText, OUTCOMES_CHANNEL } from '@c18n/platform/submission/outcomesChannel';
import { backOff, retry } from '@c18n/platform/worker-loop/retry';
import { Committer } from './Committer.ts';
import { DeciderMeter } from './DeciderMeter.ts';
import type { DomainRegistry } from './DomainRegistry.ts';
import { PartitionDecider } from './PartitionDecider.ts';
import type { PartitionPorts } from './PartitionPorts.ts';
import { pausedStreams } from './pausedStreams.ts';
import type { StreamPause } from './StreamPause.ts';

/** Of fewer, more gather until the commit ends, and need one commit together. */
const DECIDE_AHEAD_FROM = 50;

export type DeciderOptions = {
  readonly registry: DomainRegistry;
  readonly store: Store;
  readonly transport: Transport;
  readonly sealer: Sealer;
  readonly ephemera: Ephemera;
  readonly log: Log;
  readonly metrics?: Metrics;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** So many commands of a partition must wait for a batch of them to be decided while another is being committed; 50 unless given. */
  readonly decideAheadFrom?: number;
  /** Waits before something that failed is tried again. */
  readonly backOff?: (attempt: number) => Promise<void>;
};

/** Decides the commands of all partitions that fall to it. */
export type Decider = {
  /** Resolves when everything that was taken so far is decided and published. */
  readonly drain: () => Promise<void>;
  /** Decides nothing of the stream until the pause is ended. Resolves when no commit is under way. It keeps other deciders from nothing: see `pauseStream`. */
  readonly pause: (stream: Stream) => Promise<StreamPause>;
  /** Finishes the batches under way and gives the partitions back. */
  readonly stop: () => Promise<void>;
};

/** Starts a decider. Several may run; each partition is decided by the one whose commits the store accepts. */
export async function startDecider(options: DeciderOptions): Promise<Decider> {
  const { store, transport, ephemera, log } = options;
  const pause = options.backOff ?? backOff;
  const committer = new Committer(store.commits);
  const meter = new DeciderMeter(options.metrics ?? noMetrics);
  const { isPaused } = pausedStreams(store.lastValues, options.now);
  const openWhenUnpaused: PartitionPorts['open'] = async (key) => {
    const state = await store.commits.open(key);
    // Looked at after it is opened: who pauses writes it down first, and then fences whoever had opened before.
    if (await isPaused(key.stream)) throw new Error(`${key.stream} is paused`);
    return state;
  };
  let membership: WriterMembership | null = null;
  const ports: PartitionPorts = {
    ...{ registry: options.registry, sealer: options.sealer, now: options.now, log, backOff: pause },
    retry: (work, givenUp) => retry(work, givenUp, pause),
    partitions: store.partitions,
    aheadFrom: options.decideAheadFrom ?? DECIDE_AHEAD_FROM,
    open: openWhenUnpaused,
    ledger: store.ledger,
    commit: (record) => meter.commit(record, (one) => committer.commit(one)),
    load: (keys) => store.documents.load(keys),
    findOutcomes: (ids) => store.outcomes.find(ids),
    takeClaims: (claims) => store.claims.take(claims, options.now()),
    releaseClaims: (claims) => store.claims.release(claims),
    publish: (key, facts) => transport.publish(key, facts),
    decided: (commandIds, outcomes) => ephemera.publish(OUTCOMES_CHANNEL, decisionText(commandIds, outcomes)),
    lost: (key) => membership?.lost(key),
  };
  const partitions = new Map<string, PartitionDecider>();
  const endMeasuring = meter.watch(() => partitions.values());
  const name = ({ stream, partition }: PartitionKey) => `${stream}/${partition}`;
  membership = await transport.write({
    assigned: async (key) => {
      const former = partitions.get(name(key));
      const partition = new PartitionDecider(key, ports);
      partitions.set(name(key), partition);
      await former?.stop();
      return partition.open();
    },
    revoked: async (key) => {
      const partition = partitions.get(name(key));
      partitions.delete(name(key));
      await partition?.stop();
    },
    commands: async (key, commands) => partitions.get(name(key))?.take(commands),
  });
  const each = (work: (partition: PartitionDecider) => Promise<unknown>) =>
    Promise.all([...partitions.values()].map(work));
  return {
    drain: async () => void (await each((partition) => partition.drain())),
    pause: async (stream) => {
      const ours = [...partitions].filter(([key]) => key.startsWith(`${stream}/`));
      const resumes = await Promise.all(ours.map(([, partition]) => partition.pause()));
      const end = async () => {
        for (const resume of resumes) resume();
      };
      return { isIntact: async () => true, end };
    },
    stop: async () => {
      endMeasuring();
      await membership?.stop();
      await each((partition) => partition.stop());
    },
  };
}
