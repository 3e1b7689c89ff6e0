import type { KafkaConnection } from '@c18n/platform/transport/kafka/KafkaConnection';
import type { EngineConfiguration } from './EngineConfiguration.ts';

type KafkaConfiguration = Pick<
  EngineConfiguration,
  'kafkaBrokers' | 'kafkaTls' | 'kafkaMechanism' | 'kafkaUser' | 'kafkaPassword'
>;

/** How the configuration says that Kafka is reached. */
export function kafkaConnection(configuration: KafkaConfiguration): KafkaConnection {
  const { kafkaBrokers: brokers, kafkaTls: tls, kafkaMechanism: mechanism, kafkaUser: username } = configuration;
  const password = configuration.kafkaPassword ?? '';
  return {
    brokers,
    tls,
    ...(username !== null && { sasl: { mechanism, username, password } as NonNullable<KafkaConnection['sasl']> }),
  };
}
