import type { ICustomPartitioner } from 'kafkajs';

/**
 * A partitioner for kafkajs that takes the partition which the message names. Partitions are the store's, by a hash that can never change; one
 * that kafkajs chose would bring a command to a writer that does not own its place.
 *
 * @throws Error where a message names none: partition 0 would be silently wrong
 */
export const partitionOfMessage: ICustomPartitioner =
  () =>
  ({ message, topic }) => {
    if (message.partition === undefined) throw new Error(`a message for ${topic} names no partition`);
    return message.partition;
  };
