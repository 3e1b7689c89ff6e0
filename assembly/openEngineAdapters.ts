import { openRedisEphemera } from '@c18n/platform/ephemera/redis/openRedisEphemera';
import { readHeads } from '@c18n/platform/following/readHeads';
import { openMongoKeyStore } from '@c18n/platform/keys/mongodb/openMongoKeyStore';
import type { Log } from '@c18n/platform/logging/Log';
import { openElasticsearchSearchIndex } from '@c18n/platform/search/elasticsearch/openElasticsearchSearchIndex';
import { openMongoStore } from '@c18n/platform/store/mongodb/openMongoStore';
import { openKafkaTransport } from '@c18n/platform/transport/kafka/openKafkaTransport';
import type { Adapters } from './Adapters.ts';
import { registry } from './domains.ts';
import type { EngineConfiguration } from './EngineConfiguration.ts';
import { elasticsearchAddress } from './elasticsearchAddress.ts';
import { kafkaConnection } from './kafkaConnection.ts';

/** What adapters are opened with, besides the addresses. */
export type OpeningOptions = {
  readonly log: Log;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
  /** Looks at the stores before anything is made in the other engines; what it throws ends the opening. */
  readonly admit?: (stores: Pick<Adapters, 'store' | 'keys'>) => Promise<unknown>;
};

/**
 * Opens the adapters of the engines that a cluster's processes share: MongoDB, Kafka, Elasticsearch and Redis.
 *
 * @param partitions how many each stream gets if the installation is new
 * @throws Error where one of them does not answer; what was opened is closed again
 */
export async function openEngineAdapters(
  configuration: EngineConfiguration & { readonly partitions: number },
  { log, now, admit = async () => {} }: OpeningOptions,
): Promise<Adapters> {
  const { namespace, mongodbUrl, mongodbKeysUrl, redisUrl } = configuration;
  await using opened = new AsyncDisposableStack();
  const { collections } = registry;
  const store = await openMongoStore({
    ...{ url: mongodbUrl, database: namespace, collections, partitions: configuration.partitions },
  });
  opened.defer(store.close);
  const { partitions, lastValues, outdated } = store;
  const keys = openMongoKeyStore({ url: mongodbKeysUrl ?? mongodbUrl, database: `${namespace}-keys` }, now);
  opened.defer(keys.close);
  await admit({ store, keys });
  const connection = kafkaConnection(configuration);
  const transport = await openKafkaTransport({ connection, namespace, partitions, lastValues, log });
  opened.defer(transport.close);
  const ephemera = await openRedisEphemera({ url: redisUrl, namespace, log, now });
  opened.defer(ephemera.close);
  const search = openElasticsearchSearchIndex({
    ...elasticsearchAddress(configuration.elasticsearchUrls),
    ...{ prefix: namespace, heads: () => readHeads(store), log },
  });
  opened.defer(search.close);
  const all = opened.move();
  return { store, transport, keys, ephemera, search, outdated, writers: [store], close: () => all.disposeAsync() };
}
