import type { QueuedCommand } from '@c18n/platform/ports/Transport';

/** A batch ends at so many commands … */
const BATCH_COMMANDS = 200;
/** … or so many characters of commands. */
const BATCH_SIZE = 1024 * 1024;
/** So many commands may wait before the transport must hold more back … */
const MOST_COMMANDS = 1_000;
/** … or about so many characters of commands. */
const MOST_SIZE = 8 * 1024 * 1024;

/** The commands of a partition that wait for their decision, in order. */
export class CommandQueue {
  #waiting: QueuedCommand[] = [];
  #size = 0;
  #room: PromiseWithResolvers<void> | null = null;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  get waiting(): readonly QueuedCommand[] {
    return this.#waiting;
  }

  /** Resolves when there is room for more. */
  add(commands: readonly QueuedCommand[]): Promise<void> {
    this.#waiting.push(...commands);
    this.#size += sizeOf(commands);
    if (this.#waiting.length < MOST_COMMANDS && this.#size < MOST_SIZE) return Promise.resolve();
    this.#room ??= Promise.withResolvers<void>();
    return this.#room.promise;
  }

  /** What a batch would be now. It stays here. */
  nextBatch(): readonly QueuedCommand[] {
    let size = 0;
    const end = this.#waiting.findIndex((command, index) => {
      size += command.size;
      return index === BATCH_COMMANDS || (index > 0 && size > BATCH_SIZE);
    });
    return end === -1 ? [...this.#waiting] : this.#waiting.slice(0, end);
  }

  /** Takes a batch out. @param batch the first that wait, as `nextBatch` told them */
  takeBatch(batch: readonly QueuedCommand[] = this.nextBatch()): readonly QueuedCommand[] {
    this.#waiting = this.#waiting.slice(batch.length);
    this.#size -= sizeOf(batch);
    this.#giveRoom();
    return batch;
  }

  clear(): void {
    this.#waiting = [];
    this.#size = 0;
    this.#giveRoom();
  }

  #giveRoom(): void {
    if (this.#waiting.length >= MOST_COMMANDS / 2 || this.#size >= MOST_SIZE / 2) return;
    this.#room?.resolve();
    this.#room = null;
  }
}

function sizeOf(commands: readonly QueuedCommand[]): number {
  return commands.reduce((sum, { size }) => sum + size, 0);
}
