import { Kafka, type logCreator, logLevel } from 'kafkajs';
import type { Log } from '../../logging/Log.ts';
import type { KafkaConnection } from './KafkaConnection.ts';

/** Milliseconds. A broker that does not answer in time counts as away; what it was asked is asked again. */
const PATIENCE = { connection: 3_000, request: 10_000 };
/** Short, because what must go on for ever (sending, consuming) is tried again above, where it can also be ended. About 2.5 s. */
const RETRY = { retries: 5, initialRetryTime: 100, maxRetryTime: 1_000 };

/** A client of kafkajs with our patience, which writes to our log. It connects nothing by itself. */
export function createKafkaClient(connection: KafkaConnection, log: Log): Kafka {
  const { brokers, clientId = 'c18n', tls, sasl, socketFactory } = connection;
  return new Kafka({
    ...{ brokers: [...brokers], clientId, retry: RETRY, logLevel: logLevel.WARN, logCreator: logTo(log) },
    ...{ connectionTimeout: PATIENCE.connection, requestTimeout: PATIENCE.request },
    ...(tls !== undefined && { ssl: tls }),
    ...(sasl !== undefined && { sasl }),
    ...(socketFactory !== undefined && { socketFactory }),
  });
}

/**
 * What kafkajs calls errors are mostly steps of a recovery, so they are told as warnings; that a consumer must join again is not even that. Of the fields
 * only the cause is taken: the others may hold whole requests.
 */
function logTo(log: Log): logCreator {
  return () => (entry) => {
    const { message, error } = entry.log;
    if (String(error ?? message).includes('rebalanc')) return;
    log.warn({ source: entry.namespace, error }, `Kafka client: ${message}`);
  };
}
