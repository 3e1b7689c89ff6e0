import type { Engine, EngineName } from './Engine.ts';
import { startElasticsearch } from './elasticsearch/startElasticsearch.ts';
import { startKafka } from './kafka/startKafka.ts';
import { startMongoDbStandIn } from './mongodb/startMongoDbStandIn.ts';
import { startRedis } from './redis/startRedis.ts';
import type { StartOptions } from './StartOptions.ts';

const start = {
  kafka: startKafka,
  mongodb: startMongoDbStandIn,
  elasticsearch: startElasticsearch,
  redis: startRedis,
} satisfies Record<EngineName, (options: StartOptions) => Promise<Engine>>;

/**
 * Starts an engine, after installing what it lacks.
 *
 * @throws Error where something is missing that can't be installed, or the engine does not start; nothing is left running
 */
export function startEngine(name: EngineName, options: StartOptions): Promise<Engine> {
  return start[name](options);
}
