import { randomUUID } from 'node:crypto';
import type { Stream } from '@c18n/platform/domain/streams';
import type { PartitionKey, Store } from '@c18n/platform/ports/Store';
import { pausedStreams } from './pausedStreams.ts';
import type { StreamPause } from './StreamPause.ts';

/** Milliseconds after which deciders go on if whoever paused them is gone. It is renewed several times in that. */
const LIFE = 30_000;
const RENEWAL = 5_000;

export type PauseOptions = {
  readonly store: Pick<Store, 'commits' | 'lastValues' | 'partitions'>;
  /** The clock, in milliseconds since the epoch: those of all processes must agree to within seconds. */
  readonly now: () => number;
};

/**
 * Pauses a stream in all processes, whichever there are. First the pause is written down, then an empty commit fences whoever writes
 * each partition: a decider that wants to go on must open the partition again, and sees the pause when it has.
 */
export async function pauseStream(stream: Stream, { store, now }: PauseOptions): Promise<StreamPause> {
  const pauses = pausedStreams(store.lastValues, now);
  await pauses.pause(stream, LIFE);
  let renewing = Promise.resolve();
  const renewal = setInterval(() => {
    renewing = pauses.pause(stream, LIFE).catch(() => {});
  }, RENEWAL);
  const keys = Array.from({ length: store.partitions }, (_, partition) => ({ stream, partition }));
  const end = async () => {
    clearInterval(renewal);
    // One that is under way must not come after the end.
    await renewing;
    await pauses.pause(stream, 0);
  };
  try {
    const fences = await Promise.all(keys.map((key) => fence(key, store)));
    const isIntact = async () => {
      const states = await Promise.all(keys.map((key) => store.commits.open(key)));
      return states.every(({ commit }, partition) => commit === fences[partition]);
    };
    return { isIntact, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Commits nothing, until nobody has come between; returns the number of that commit. */
async function fence(key: PartitionKey, { commits }: PauseOptions['store']): Promise<number> {
  for (;;) {
    const { commit, published, commandsRead } = await commits.open(key);
    const nothing = { facts: [], documents: [], outcomes: [], claimsKept: [], claimsFreed: [], deadLetters: [] };
    const record = { ...key, commit: commit + 1, attempt: randomUUID(), published, commandsRead, ...nothing };
    const [result] = await commits.commit([record]);
    if (result === 'committed') return record.commit;
  }
}
