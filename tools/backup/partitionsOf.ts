import { streams } from '@c18n/platform/domain/streams';
import type { PartitionKey } from '@c18n/platform/ports/Store';

/** Every partition of every stream. */
export function partitionsOf(partitions: number): readonly PartitionKey[] {
  return streams.flatMap((stream) => Array.from({ length: partitions }, (_, partition) => ({ stream, partition })));
}
