import { Kafka, logLevel } from 'kafkajs';
import type { Log } from '../../logging/Log.ts';
import { calmRequestQueues } from './calmRequestQueues.ts';
import type { KafkaConnection } from './KafkaConnection.ts';
import { kafkaLogTo } from './kafkaLogTo.ts';

calmRequestQueues();

/** Milliseconds. A broker that does not answer in time counts as away; what it was asked is asked again. */
const PATIENCE = { connection: 3_000, request: 10_000 };
const PAUSES = { initialRetryTime: 100, maxRetryTime: 1_000 };
/** About 2.5 s: what must go on for longer is tried again by those who asked. */
const FEW = 5;
const MANY = 1e6;

/**
 * A client of kafkajs with our patience, which writes to our log. It connects nothing by itself.
 *
 * @param isWanted where it is given, the client tries to reach the brokers as long as this is true, and no longer; otherwise for a few seconds
 */
export function createKafkaClient(connection: KafkaConnection, log: Log, isWanted?: () => boolean): Kafka {
  const { brokers, clientId = 'c18n', tls, sasl, socketFactory } = connection;
  return new Kafka({
    // Without brokers kafkajs gives up at once: nothing else ends its attempts.
    brokers: isWanted === undefined ? [...brokers] : async () => (isWanted() ? [...brokers] : []),
    retry: { ...PAUSES, retries: isWanted === undefined ? FEW : MANY },
    ...{ clientId, logLevel: logLevel.WARN, logCreator: kafkaLogTo(log) },
    ...{ connectionTimeout: PATIENCE.connection, requestTimeout: PATIENCE.request },
    ...(tls !== undefined && { ssl: tls }),
    ...(sasl !== undefined && { sasl }),
    ...(socketFactory !== undefined && { socketFactory }),
  });
}
