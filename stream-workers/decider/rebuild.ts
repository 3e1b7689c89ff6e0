import type { Stream } from '@c18n/platform/domain/streams';
import type { Store } from '@c18n/platform/ports/Store';
import type { DomainRegistry } from './DomainRegistry.ts';
import { foldFacts } from './foldFacts.ts';
import type { StreamPause } from './StreamPause.ts';

const READ_FACTS = 500;
/** The stream is paused when at most so many facts are left to fold. */
const NEAR = 1_000;

export type RebuildOptions = {
  readonly stream: Stream;
  readonly store: Store;
  readonly registry: DomainRegistry;
  /** Keeps anybody from committing to the stream until the pause is ended. */
  readonly pause: (stream: Stream) => Promise<StreamPause>;
  /** Hears how many facts have been folded. */
  readonly progress?: (folded: number) => void;
};

/**
 * Makes a stream's views again from the ledger, beside the live ones and while they are read and written; then takes their place.
 * The stream is paused only for the last facts.
 *
 * @throws Error where somebody has committed in the pause: the views may lack it, so rebuild them again
 */
export async function rebuild(options: RebuildOptions): Promise<void> {
  const { stream, store } = options;
  const generation = await store.generations.begin(stream);
  const folded = new Map<number, number>();
  while ((await foldOn(options, generation, folded)) > NEAR);
  const pause = await options.pause(stream);
  try {
    while ((await foldOn(options, generation, folded)) > 0);
    await requireIntact(pause);
    await store.generations.flip(stream, generation);
    await requireIntact(pause);
  } finally {
    await pause.end();
  }
}

async function requireIntact(pause: StreamPause): Promise<void> {
  if (!(await pause.isIntact())) throw new Error('somebody wrote to the stream while it was paused: rebuild it again');
}

/** Builds a generation from the ledger beside the live one without taking its place; nobody may be writing. Returns its number. */
export async function buildBeside(options: Omit<RebuildOptions, 'pause'>): Promise<number> {
  const generation = await options.store.generations.begin(options.stream);
  const folded = new Map<number, number>();
  while ((await foldOn(options, generation, folded)) > 0);
  return generation;
}

/** Folds what the ledger has beyond what is folded. Returns how many facts that were. */
async function foldOn(
  options: Omit<RebuildOptions, 'pause'>,
  generation: number,
  folded: Map<number, number>,
): Promise<number> {
  const { stream, store, registry } = options;
  let count = 0;
  for (let partition = 0; partition < store.partitions; partition++) {
    for (;;) {
      const after = folded.get(partition) ?? 0;
      const facts = await store.ledger.read({ stream, partition, after, limit: READ_FACTS });
      const last = facts.at(-1);
      if (last === undefined) break;
      const documents = await foldFacts(facts, registry, (keys) => store.generations.load(stream, generation, keys));
      await store.generations.write(stream, generation, documents);
      folded.set(partition, last.number);
      count += facts.length;
      options.progress?.([...folded.values()].reduce((sum, one) => sum + one, 0));
    }
  }
  return count;
}
