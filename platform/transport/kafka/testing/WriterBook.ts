import type { CommandsRead, CommitResult, PartitionState } from '../../../ports/CommitStore.ts';
import type { PartitionKey } from '../../../ports/Store.ts';

/** What a writer wants to commit: which commands it decided, and how far it has read. */
export type BookEntry = PartitionKey & {
  readonly commit: number;
  readonly commandIds: readonly string[];
  readonly commandsRead: CommandsRead | null;
};

/** A store of what was decided, with no more than the fence that the real ones have. Several writers share it, also over processes. */
export type Book = {
  readonly open: (key: PartitionKey) => Promise<PartitionState>;
  /** A writer has decided, and is about to commit. */
  readonly deciding: (writer: string) => Promise<void>;
  readonly commit: (writer: string, entry: BookEntry) => Promise<CommitResult>;
};

/** The book itself. */
export class WriterBook implements Book {
  /** The commands of each partition in the order of their decision, each once: what comes again is known by its id. */
  readonly decided = new Map<string, string[]>();
  /** Who had a commit refused. */
  readonly fenced: string[] = [];
  /** Who has committed, with each partition. */
  readonly committed: string[] = [];
  /** How many commands came that were decided already. */
  repeated = 0;
  /** Called when a writer is about to commit. */
  onDeciding: (writer: string) => void = () => {};
  readonly #states = new Map<string, PartitionState>();
  #changed = Promise.withResolvers<void>();

  async open({ stream, partition }: PartitionKey): Promise<PartitionState> {
    return this.#states.get(`${stream}/${partition}`) ?? { commit: 0, number: 0, published: 0, commandsRead: null };
  }

  async deciding(writer: string): Promise<void> {
    this.onDeciding(writer);
  }

  async commit(writer: string, entry: BookEntry): Promise<CommitResult> {
    const { stream, partition, commit, commandIds, commandsRead } = entry;
    const name = `${stream}/${partition}`;
    const state = await this.open(entry);
    const isFenced = commit !== state.commit + 1;
    if (isFenced) this.fenced.push(writer);
    else {
      const decided = this.decided.get(name) ?? [];
      this.decided.set(name, decided);
      for (const id of commandIds) {
        if (decided.includes(id)) this.repeated++;
        else decided.push(id);
      }
      this.committed.push(`${writer} ${name}`);
      this.#states.set(name, { ...state, commit, commandsRead });
    }
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
    return isFenced ? 'fenced' : 'committed';
  }

  /** Resolves when it holds; looked at after every commit. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await this.#changed.promise;
  }

  /** Resolves when so many commands are decided in all. */
  untilDecided(count: number): Promise<void> {
    return this.until(() => [...this.decided.values()].flat().length >= count);
  }
}
