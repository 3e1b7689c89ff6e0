import type { Adapters } from '@c18n/assembly/Adapters';
import { createContexts } from '@c18n/assembly/createContexts';
import { registry, subgraphs } from '@c18n/assembly/domains';
import { readSchema } from '@c18n/assembly/readSchema';
import { compareWithRebuild, type Difference } from '@c18n/decider/compareWithRebuild';
import { type Decider, startDecider } from '@c18n/decider/Decider';
import { rebuild } from '@c18n/decider/rebuild';
import { createGateway } from '@c18n/gateway/createGateway';
import { createLocalSubgraphs } from '@c18n/gateway/federation/createLocalSubgraphs';
import type { GatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import type { Stream } from '@c18n/platform/domain/streams';
import { followFacts } from '@c18n/platform/following/FactFollower';
import { readHeads } from '@c18n/platform/following/readHeads';
import { establishInstallation } from '@c18n/platform/installation/establishInstallation';
import type { AccessLimits } from '@c18n/platform/limits/accessLimits';
import type { Log } from '@c18n/platform/logging/Log';
import type { Metrics } from '@c18n/platform/metrics/Metrics';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import type { PasswordCost } from '@c18n/platform/passwords/PasswordCost';
import type { Store } from '@c18n/platform/ports/Store';
import { createWordReader } from '@c18n/platform/sealing/createWordReader';
import { openSealer } from '@c18n/platform/sealing/openSealer';
import { startWorker } from '@c18n/platform/worker-loop/startWorker';
import { createProcessManager } from '@c18n/process-manager/createProcessManager';
import { startHousekeeping } from '@c18n/process-manager/startHousekeeping';
import { startKeyReview } from '@c18n/process-manager/startKeyReview';
import { createSearchIndexer } from '@c18n/search-indexer/createSearchIndexer';

export type SingleNodeOptions = {
  readonly adapters: Adapters;
  /** What the installation signs with; at least 32 characters. */
  readonly secret: string;
  readonly gateway: GatewayConfiguration;
  readonly pageSize: number;
  /** Milliseconds. */
  readonly tokenTtl?: number;
  readonly passwordCost?: PasswordCost;
  readonly accessLimits?: AccessLimits;
  readonly log: Log;
  /** Nothing is measured without. */
  readonly metrics?: Metrics;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
  /** Waits before a decider tries again what failed. */
  readonly backOff?: (attempt: number) => Promise<void>;
};

/** The whole platform in one process. */
export type SingleNode = {
  readonly listen: (at: { readonly host: string; readonly port: number }) => Promise<{ readonly url: string }>;
  /** Contexts for work within the process, as resolvers have them. */
  readonly contexts: ReturnType<typeof createContexts>;
  /** Resolves when everything submitted so far is decided, followed by the gateway and indexed. */
  readonly drain: () => Promise<void>;
  /** Makes a stream's views again from the ledger while everything goes on. */
  readonly rebuild: (stream: Stream) => Promise<void>;
  /** Compares all views with a rebuild; nobody may be writing. */
  readonly compareWithRebuild: () => Promise<readonly Difference[]>;
  /** Stops in good order; the adapters stay open. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the deciders, the workers and the gateway on the given adapters.
 *
 * @throws ConfigurationError where store, store of keys and secret are not of one installation
 */
export async function startSingleNode(options: SingleNodeOptions): Promise<SingleNode> {
  const { adapters, log, metrics = noMetrics, now } = options;
  const { store, transport, ephemera } = adapters;
  await establishInstallation({ ...adapters, secret: options.secret });
  const sealer = openSealer(adapters, now);
  const startOne = (writer: Store) =>
    startDecider({
      registry,
      store: writer,
      transport,
      sealer,
      ephemera,
      log,
      metrics,
      now,
      ...(options.backOff && { backOff: options.backOff }),
    });
  const deciders: readonly Decider[] = await Promise.all(adapters.writers.map(startOne));
  const pause = async (stream: Stream) => {
    const pauses = await Promise.all(deciders.map((decider) => decider.pause(stream)));
    const end = async () => void (await Promise.all(pauses.map((one) => one.end())));
    return { isIntact: async () => true, end };
  };
  const rebuildStream = async (stream: Stream) => {
    log.info({ stream }, 'rebuilding views from the ledger');
    await rebuild({ stream, store, registry, pause });
    log.info({ stream }, 'views are rebuilt');
  };
  for (const stream of adapters.outdated) await rebuildStream(stream);

  const contexts = createContexts({ ...options, sealer, registry });
  const feed = { transport, ledger: store.ledger, partitions: store.partitions, log, metrics };
  const indexer = startWorker(
    createSearchIndexer({ search: adapters.search, documents: store.documents, words: createWordReader(sealer) }),
    feed,
  );
  const { documents, lastValues } = store;
  const { commands } = contexts.contextFor(null);
  const processManager = startWorker(
    createProcessManager({ ...adapters, documents, lastValues, commands }, store.partitions, log),
    feed,
  );
  let isIndexing = false;
  indexer.ready.then(
    () => {
      isIndexing = true;
    },
    () => {},
  );
  const heads = await readHeads(store);
  const { cacheSize } = options.gateway;
  const gateway = await createGateway({
    supergraphSdl: readSchema('supergraph'),
    subgraphs: createLocalSubgraphs(subgraphs, { sdlOf: readSchema, cacheSize, log }),
    live: subgraphs,
    ...{ heads, ledger: store.ledger, partitions: store.partitions, ephemera, log, metrics, now },
    contextFor: contexts.contextFor,
    verifyToken: contexts.verifyToken,
    readSession: contexts.readSession,
    ...{ positions: contexts.positions, limiter: contexts.limiter },
    ready: async () => isIndexing,
    configuration: options.gateway,
  });
  const follower = await followFacts({
    transport,
    ledger: store.ledger,
    from: heads,
    log,
    measured: { as: 'gateway', metrics },
    handle: (_key, facts) => gateway.accept(facts),
  });
  const drain = async () => {
    const decideAll = () => Promise.all(deciders.map((decider) => decider.drain()));
    await decideAll();
    await processManager.drain();
    // What it asked for is decided as well, and follows from nothing that it would follow.
    await decideAll();
    await Promise.all([follower.drain(), indexer.drain()]);
  };
  const endHousekeeping = startHousekeeping(store.outcomes, now, log);
  const endKeyReview = startKeyReview({ keys: adapters.keys, documents, ledger: store.ledger, commands, now }, log);
  return {
    ...{ listen: gateway.listen, contexts, drain, rebuild: rebuildStream },
    compareWithRebuild: () => compareWithRebuild(store, registry),
    stop: async () => {
      endHousekeeping();
      await gateway.close();
      await Promise.all([processManager.stop(), endKeyReview()]);
      contexts.stop();
      sealer.close();
      await Promise.all(deciders.map((decider) => decider.stop()));
      await Promise.all([follower.stop(), indexer.stop()]);
    },
  };
}
