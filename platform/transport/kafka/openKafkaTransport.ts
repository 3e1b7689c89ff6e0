import type { Admin, Kafka, Producer } from 'kafkajs';
import type { Fact } from '../../domain/Fact.ts';
import { CodedError } from '../../errors/CodedError.ts';
import type { Log } from '../../logging/Log.ts';
import type { LastValueStore } from '../../ports/LastValueStore.ts';
import type { PartitionWriter, Transport, WriterMembership } from '../../ports/Transport.ts';
import { CommandConsumer } from './CommandConsumer.ts';
import { createKafkaClient } from './createKafkaClient.ts';
import { encodeCommand } from './encodeCommand.ts';
import { encodeFact } from './encodeFact.ts';
import { FactListeners } from './FactListeners.ts';
import type { KafkaConnection } from './KafkaConnection.ts';
import { KafkaSender } from './KafkaSender.ts';
import { KafkaSockets } from './KafkaSockets.ts';
import { type Lag, LagGauge } from './LagGauge.ts';
import { partitionOfMessage } from './partitionOfMessage.ts';
import { Renewable } from './Renewable.ts';
import { TopicOffsets } from './TopicOffsets.ts';
import { TopicRegister } from './TopicRegister.ts';

export type KafkaTransportOptions = {
  readonly connection: KafkaConnection;
  /** Begins the names of all topics and groups: one cluster can serve several installations. */
  readonly namespace: string;
  /** The store's number of partitions. */
  readonly partitions: number;
  /** How many brokers keep each topic that is made; the cluster's own standard where it is absent. */
  readonly replicationFactor?: number;
  /** Of the store that keeps how far commands were read: keeps the generations that this refers to. */
  readonly lastValues: Pick<LastValueStore, 'advance' | 'read'>;
  readonly log: Log;
  /** Milliseconds until a command or fact that is not acknowledged is given up: 10 s where it is absent. */
  readonly patience?: number;
  /** So many commands may wait in a partition before new ones are refused: 10,000 where it is absent. */
  readonly lagBound?: number;
};

/** Transport on Kafka, and a measure of it for those who watch it. */
export type KafkaTransport = Transport & {
  /** How many commands wait in each partition. @throws Error where Kafka does not answer */
  readonly lag: () => Promise<readonly Lag[]>;
};

const PATIENCE = 10_000;
const LAG_BOUND = 10_000;
const OVERLOADED_PAUSE = 2;
/** Milliseconds between looks at the topics: one may be deleted, or another process may have made its successor. */
const CHECK = 5_000;
/** The producer's own attempts are few: ours go on until the patience is at its end. */
const RETRY = { retries: 2, initialRetryTime: 50, maxRetryTime: 500 };

/**
 * Opens the transport on Kafka: commands and facts as CloudEvents in topics with a generation, one writer per partition by consumer group, offsets from the store.
 *
 * @throws Error where Kafka or the store does not answer, or topics do not fit the installation
 */
export async function openKafkaTransport(options: KafkaTransportOptions): Promise<KafkaTransport> {
  const { namespace, log, lastValues, partitions, replicationFactor, patience = PATIENCE } = options;
  const sockets = new KafkaSockets(options.connection.socketFactory);
  const connection = { ...options.connection, socketFactory: sockets.create };
  const kafka = createKafkaClient(connection, log);
  const client = (isWanted: () => boolean) => createKafkaClient(connection, log, isWanted);
  const registerAdmin = kafka.admin();
  const topics = new TopicRegister({ admin: registerAdmin, lastValues, namespace, partitions, replicationFactor, log });
  try {
    await registerAdmin.connect();
    await topics.check();
  } catch (error) {
    await registerAdmin.disconnect();
    sockets.close();
    throw error;
  }
  const producer = new Renewable<Producer>(() => createProducer(kafka));
  const admin = new Renewable<Admin>(() => kafka.admin());
  const offsets = new TopicOffsets(admin);
  topics.onChange(() => {
    producer.renew();
    admin.renew();
  });
  const sender = new KafkaSender({
    producer: { send: (record) => producer.use((current) => current.send(record)) },
    ...{ topics, patience, log },
  });
  const gauge = new LagGauge({ topics, offsets, namespace, log });
  const listeners = {
    'at once': new FactListeners({ client, topics, offsets, namespace, log, pace: 'at once' }),
    gathered: new FactListeners({ client, topics, offsets, namespace, log, pace: 'gathered' }),
  };
  const members = new Set<CommandConsumer>();
  const timer = setInterval(() => void topics.check().catch((error) => warn(log, error)), CHECK);
  timer.unref();
  return {
    submit: async (command) => {
      if (gauge.behind(command) > (options.lagBound ?? LAG_BOUND))
        throw new CodedError('OVERLOADED', undefined, { retryAfter: OVERLOADED_PAUSE });
      await sender.send(command, 'commands', [encodeCommand(command)]);
    },
    write: async (writer: PartitionWriter): Promise<WriterMembership> => {
      const member = new CommandConsumer({ client, topics, offsets, namespace, writer, log });
      members.add(member);
      await member.hasJoined;
      return {
        lost: (key) => member.lost(key),
        stop: async () => {
          members.delete(member);
          await member.stop();
        },
      };
    },
    publish: (key, facts: readonly Fact[]) => sender.send(key, 'facts', facts.map(encodeFact)),
    listen: (listener, pace = 'at once') => listeners[pace].add(listener),
    lag: () => gauge.measure(),
    close: async () => {
      clearInterval(timer);
      gauge.stop();
      sender.close();
      await Promise.all([...members].map((member) => member.stop()));
      await Promise.all(Object.values(listeners).map((one) => one.stop()));
      await Promise.all([producer.close(), admin.close(), registerAdmin.disconnect()]);
      sockets.close();
    },
  };
}

function createProducer(kafka: Kafka): Producer {
  return kafka.producer({ createPartitioner: partitionOfMessage, allowAutoTopicCreation: false, retry: RETRY });
}

function warn(log: Log, error: unknown): void {
  log.warn({ error }, 'looking at the topics failed; trying again');
}
