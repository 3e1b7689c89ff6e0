import type { Consumer } from 'kafkajs';
import type { LaneSource } from './CommandLane.ts';
import { firstOffset } from './firstOffset.ts';
import type { CurrentTopic } from './lookAtTopics.ts';
import type { TopicOffsets } from './TopicOffsets.ts';

/**
 * One partition of a topic as its lane sees it.
 *
 * @param consumer the consumer of the moment; one that has ended refuses everything, and the next is told all of it when it joins
 */
export function laneSource(
  { name: topic, generation }: CurrentTopic,
  partition: number,
  consumer: () => Consumer | null,
  offsets: Pick<TopicOffsets, 'extents'>,
): LaneSource {
  const partitions = [{ topic, partitions: [partition] }];
  const tell = (work: (current: Consumer) => void) => {
    const current = consumer();
    if (current === null) return;
    try {
      work(current);
    } catch {
      // It has ended.
    }
  };
  return {
    generation,
    start: async (read) => {
      const extent = (await offsets.extents(topic)).get(partition);
      if (extent === undefined) throw new Error(`the topic ${topic} has no partition ${partition}`);
      return firstOffset(read, generation, extent);
    },
    seek: (offset) => tell((current) => current.seek({ topic, partition, offset: String(offset) })),
    pause: () => tell((current) => current.pause(partitions)),
    resume: () => tell((current) => current.resume(partitions)),
  };
}
