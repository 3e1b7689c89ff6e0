import type { EngineName } from './Engine.ts';
import { askElasticsearch } from './elasticsearch/askElasticsearch.ts';
import { askKafka } from './kafka/askKafka.ts';
import { askMongoDb } from './mongodb/askMongoDb.ts';
import { askRedis } from './redis/askRedis.ts';

/** How long an engine that is said to run may take to answer, in milliseconds. */
const PATIENCE = 15_000;

const ask = { kafka: askKafka, mongodb: askMongoDb, elasticsearch: askElasticsearch, redis: askRedis } satisfies Record<
  EngineName,
  (address: string, signal: AbortSignal) => Promise<string>
>;

/**
 * Asks an engine that runs already what it is.
 *
 * @param address what its variable holds
 * @throws Error where it does not answer
 */
export async function askEngine(name: EngineName, address: string): Promise<string> {
  try {
    return await ask[name](address, AbortSignal.timeout(PATIENCE));
  } catch (cause) {
    throw new Error(`${name} does not answer at the address given: ${String(cause)}`, { cause });
  }
}
