import type { TopicRegisterOptions } from './TopicRegister.ts';
import type { TopicKind } from './topicName.ts';

/** Bytes. A command has at most 256 thousand characters, and each may take several bytes. */
const LONGEST_MESSAGE = 2 * 1024 * 1024;
const DAY = 24 * 3_600_000;
/** Milliseconds. Commands older than seven days are refused anyway; facts are in the ledger, the topic only has to outlast a follower's pauses. */
const RETENTION = { commands: 8 * DAY, facts: 7 * DAY } as const satisfies Record<TopicKind, number>;

/** Makes a topic; one that exists already stays as it is. */
export async function createTopic(
  { admin, partitions, replicationFactor = -1 }: TopicRegisterOptions,
  topic: string,
  kind: TopicKind,
): Promise<void> {
  const configEntries = [
    { name: 'cleanup.policy', value: 'delete' },
    { name: 'retention.ms', value: String(RETENTION[kind]) },
    { name: 'max.message.bytes', value: String(LONGEST_MESSAGE) },
  ];
  await admin.createTopics({
    topics: [{ topic, numPartitions: partitions, replicationFactor, configEntries }],
    // kafkajs would fail where the broker that it asks has not heard of the topic yet; the caller waits until it is listed.
    waitForLeaders: false,
  });
}
