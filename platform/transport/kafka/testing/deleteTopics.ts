import { silentLog } from '../../../logging/Log.ts';
import { engineUrl } from '../../../testing/engineUrl.ts';
import { createKafkaClient } from '../createKafkaClient.ts';

/** Deletes topics as an operator might: of the Kafka under test, unless another is given. */
export async function deleteTopics(
  topics: readonly string[],
  brokers: readonly string[] = engineUrl('KAFKA_BROKERS').split(','),
): Promise<void> {
  const admin = createKafkaClient({ brokers }, silentLog).admin();
  await admin.connect();
  try {
    await admin.deleteTopics({ topics: [...topics] });
  } finally {
    await admin.disconnect();
  }
}
