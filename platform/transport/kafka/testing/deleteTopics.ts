import { silentLog } from '../../../logging/Log.ts';
import { engineUrl } from '../../../testing/engineUrl.ts';
import { createKafkaClient } from '../createKafkaClient.ts';

/** Deletes topics of the Kafka under test, as an operator might. */
export async function deleteTopics(topics: readonly string[]): Promise<void> {
  const admin = createKafkaClient({ brokers: engineUrl('KAFKA_BROKERS').split(',') }, silentLog).admin();
  await admin.connect();
  try {
    await admin.deleteTopics({ topics: [...topics] });
  } finally {
    await admin.disconnect();
  }
}
