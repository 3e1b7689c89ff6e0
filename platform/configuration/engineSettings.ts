import { mongoAddress, namespaceName, redisAddress } from './engineSchemas.ts';
import type { Setting } from './Setting.ts';
import { setting } from './Setting.ts';
import { addresses, flag, oneOf, textOf, webAddresses } from './settingSchemas.ts';

/** What the processes of a cluster need to know besides, each of what it uses. */
export const engineSettings = {
  namespace: setting(
    'NAMESPACE',
    'c18n',
    namespaceName(),
    'Begins the names of databases, topics and indices: several installations can share engines.',
  ),
  kafkaBrokers: setting(
    'KAFKA_BROKERS',
    '127.0.0.1:9092',
    addresses(),
    'Brokers of Kafka: host:port, separated by commas.',
  ),
  kafkaTls: setting('KAFKA_TLS', 'false', flag(), 'Whether the brokers are reached by TLS.'),
  kafkaMechanism: setting(
    'KAFKA_SASL',
    'scram-sha-512',
    oneOf('plain', 'scram-sha-256', 'scram-sha-512'),
    'How processes sign in to Kafka, where KAFKA_USER is set.',
  ),
  kafkaUser: setting('KAFKA_USER', null, textOf(1), 'The user of Kafka. Without it nobody signs in.'),
  kafkaPassword: setting('KAFKA_PASSWORD', null, textOf(1), 'The password of KAFKA_USER.'),
  mongodbUrl: setting(
    'MONGODB_URL',
    'mongodb://127.0.0.1:27017',
    mongoAddress(),
    'The address of MongoDB, with credentials and options.',
  ),
  mongodbKeysUrl: setting(
    'MONGODB_KEYS_URL',
    null,
    mongoAddress(),
    'The address of the MongoDB that keeps the keys of persons, best one apart; MONGODB_URL unless set. The database is another in any case.',
  ),
  elasticsearchUrls: setting(
    'ELASTICSEARCH_URL',
    'http://127.0.0.1:9200',
    webAddresses(),
    'Nodes of Elasticsearch, separated by commas; user and password can be part of an address.',
  ),
  redisUrl: setting(
    'REDIS_URL',
    'redis://127.0.0.1:6379',
    redisAddress(),
    'The address of Redis, with user and password.',
  ),
} satisfies Readonly<Record<string, Setting>>;
