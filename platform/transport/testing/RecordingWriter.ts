import type { CommandsRead } from '../../ports/CommitStore.ts';
import type { SubmittedCommand } from '../../ports/SubmittedCommand.ts';
import type { PartitionWriter, QueuedCommand } from '../../ports/Transport.ts';

/** How far each partition's commands have been read, by stream and partition, as the store remembers it. */
type Read = Map<string, CommandsRead>;

/** A writer that keeps the first arrival of each command. */
export class RecordingWriter implements PartitionWriter {
  /** The partitions that are its now. */
  readonly partitions = new Set<string>();
  readonly read: Read | null;
  seen: string[] = [];
  queued: QueuedCommand[] = [];
  #changed = Promise.withResolvers<void>();

  /** @param read what the store remembers, to be shared with the next writer; null: it remembers nothing */
  constructor(read: Read | null = new Map()) {
    this.read = read;
  }

  readonly assigned: PartitionWriter['assigned'] = async ({ stream, partition }) => {
    this.partitions.add(`${stream}/${partition}`);
    const commandsRead = this.read?.get(`${stream}/${partition}`) ?? null;
    return { commit: 0, number: 0, published: 0, commandsRead };
  };

  readonly revoked: PartitionWriter['revoked'] = async ({ stream, partition }) => {
    this.partitions.delete(`${stream}/${partition}`);
  };

  readonly commands: PartitionWriter['commands'] = async ({ stream, partition }, commands) => {
    for (const queued of commands) {
      if (!this.seen.includes(queued.command.id)) {
        this.seen.push(queued.command.id);
        this.queued.push(queued);
      }
      if (queued.read !== null) this.read?.set(`${stream}/${partition}`, queued.read);
    }
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  };

  get commandsSeen(): readonly SubmittedCommand[] {
    return this.queued.map(({ command }) => command);
  }

  forget(): void {
    this.seen = [];
    this.queued = [];
  }

  /** Resolves when so many different commands have come. */
  async until(count: number): Promise<readonly string[]> {
    while (this.seen.length < count) await this.#changed.promise;
    return this.seen;
  }
}
