import type { EngineName } from './Engine.ts';

/** The environment variables that tell where engines are. */
export const addressVariables = {
  kafka: 'KAFKA_BROKERS',
  mongodb: 'MONGODB_URL',
  elasticsearch: 'ELASTICSEARCH_URL',
  redis: 'REDIS_URL',
} as const satisfies Record<EngineName, string>;
