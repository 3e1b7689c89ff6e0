import type { Stream } from '../domain/streams.ts';
import type { Metrics } from '../metrics/Metrics.ts';
import { followerMetrics } from './followerMetrics.ts';
import type { PartitionFollower } from './PartitionFollower.ts';

/**
 * Tells how far a follower is behind. Returns what ends that.
 *
 * @param follower which of a process's followers it is: `gateway`
 */
export function measureFollower(
  follower: string,
  partitions: () => Iterable<Pick<PartitionFollower, 'key' | 'behind'>>,
  metrics: Metrics,
): () => void {
  return metrics.read(followerMetrics.lag, () => {
    const lags = new Map<Stream, number>();
    for (const { key, behind } of partitions()) lags.set(key.stream, (lags.get(key.stream) ?? 0) + behind);
    return [...lags].map(([stream, value]) => ({ labels: { follower, stream }, value }));
  });
}
