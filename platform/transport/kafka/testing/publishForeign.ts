import { silentLog } from '../../../logging/Log.ts';
import { engineUrl } from '../../../testing/engineUrl.ts';
import { createKafkaClient } from '../createKafkaClient.ts';
import { partitionOfMessage } from '../partitionOfMessage.ts';

/** Puts something into a topic of the Kafka under test that this software did not make. */
export async function publishForeign(topic: string, partition: number): Promise<void> {
  const kafka = createKafkaClient({ brokers: engineUrl('KAFKA_BROKERS').split(',') }, silentLog);
  const producer = kafka.producer({ createPartitioner: partitionOfMessage });
  await producer.connect();
  try {
    await producer.send({ topic, messages: [{ value: 'hello', partition }] });
  } finally {
    await producer.disconnect();
  }
}
