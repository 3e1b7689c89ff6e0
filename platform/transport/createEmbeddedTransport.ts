import { approximateSize } from '../domain/approximateSize.ts';
import type { Fact } from '../domain/Fact.ts';
import { streams } from '../domain/streams.ts';
import { CodedError } from '../errors/CodedError.ts';
import type { PartitionKey } from '../ports/Store.ts';
import type { PartitionWriter, QueuedCommand, Transport } from '../ports/Transport.ts';
import { TransportUnavailableError } from './TransportUnavailableError.ts';

/** So many commands of a partition may wait before new ones are refused … */
const MOST_COMMANDS = 10_000;
/** … or about so many characters of commands. */
const MOST_SIZE = 16 * 1024 * 1024;
const OVERLOADED_PAUSE = 1;

/** One partition's commands on the way to the writer. */
type Lane = { readonly key: PartitionKey; waiting: QueuedCommand[]; size: number; handing: boolean };

/**
 * Transport within one process: commands wait in memory, facts are handed over by call. What was not decided when the process ends did
 * not happen: nobody was told that it did.
 */
export function createEmbeddedTransport(partitions: number): Transport {
  const lanes = new Map<string, Lane>();
  const listeners = new Set<(facts: readonly Fact[]) => void>();
  let writer: PartitionWriter | null = null;
  const keys = streams.flatMap((stream) =>
    Array.from({ length: partitions }, (_, partition) => ({ stream, partition })),
  );
  for (const key of keys) lanes.set(`${key.stream}/${key.partition}`, { key, waiting: [], size: 0, handing: false });

  const hand = async (lane: Lane) => {
    if (lane.handing) return;
    lane.handing = true;
    // Commands that were submitted in one tick go together.
    await Promise.resolve();
    while (lane.waiting.length > 0 && writer !== null) {
      const commands = lane.waiting;
      lane.waiting = [];
      lane.size = 0;
      await writer.commands(lane.key, commands);
    }
    lane.handing = false;
  };

  return {
    submit: async (command, abandoned) => {
      const lane = lanes.get(`${command.stream}/${command.partition}`);
      if (lane === undefined || writer === null) throw new TransportUnavailableError('no writer takes commands');
      if (lane.waiting.length >= MOST_COMMANDS || lane.size >= MOST_SIZE)
        throw new CodedError('OVERLOADED', undefined, { retryAfter: OVERLOADED_PAUSE });
      const size = approximateSize(command.data);
      lane.waiting.push({ command, size, read: null, abandon: abandoned });
      lane.size += size;
      void hand(lane);
    },
    write: async (offered) => {
      if (writer !== null) throw new Error('one process has one writer');
      await Promise.all(keys.map((key) => offered.assigned(key)));
      writer = offered;
      return {
        lost: () => {},
        stop: async () => {
          writer = null;
          await Promise.all(keys.map((key) => offered.revoked(key)));
          for (const lane of lanes.values()) {
            for (const { abandon } of lane.waiting) abandon?.('lost');
            lane.waiting = [];
            lane.size = 0;
          }
        },
      };
    },
    publish: async (_key, facts) => {
      for (const listener of [...listeners]) listener(facts);
    },
    listen: async (listener) => {
      listeners.add(listener);
      return { stop: async () => void listeners.delete(listener) };
    },
    close: async () => listeners.clear(),
  };
}
