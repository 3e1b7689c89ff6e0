import type { KafkaMessage } from 'kafkajs';
import { approximateSize } from '../../domain/approximateSize.ts';
import type { Log } from '../../logging/Log.ts';
import type { CommandsRead } from '../../ports/CommitStore.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import type { PartitionWriter, QueuedCommand } from '../../ports/Transport.ts';
import { backOff } from '../../worker-loop/retry.ts';
import { decodeCommand } from './decodeCommand.ts';

/** What a lane does with the consumer that brings its messages. Nothing happens where the consumer does not have the partition any more. */
export type LaneSource = {
  readonly generation: string;
  /** The offset to begin with, where the store has recorded this. @throws Error where Kafka does not answer */
  readonly start: (read: CommandsRead | null) => Promise<bigint>;
  readonly seek: (offset: bigint) => void;
  readonly pause: () => void;
  readonly resume: () => void;
};

/**
 * The commands of one partition on their way from the topic to the writer. Where the writer stands, it asks the writer, who asks the store; the group only says whose
 * the partition is. Until the writer has answered, and while it has no room, nothing is fetched.
 */
export class CommandLane {
  readonly key: PartitionKey;
  readonly source: LaneSource;
  readonly #writer: PartitionWriter;
  readonly #log: Log;
  /** The offset of the next message to hand over; null while it is not known. */
  #next: bigint | null = null;
  #isFull = false;
  /** Counts openings and closings: what began in an earlier turn does not count any more. */
  #turn = 0;
  #settled: Promise<unknown>;

  /** @param former resolves when nothing of a former time as the partition's writer is under way */
  constructor(key: PartitionKey, source: LaneSource, writer: PartitionWriter, former: Promise<unknown>, log: Log) {
    this.key = key;
    this.source = source;
    this.#writer = writer;
    this.#settled = former;
    this.#log = log;
  }

  /** How far the writer has been given commands; null while that is not known. */
  get next(): bigint | null {
    return this.#next;
  }

  /** Asks the writer where it stands and goes on from there; again where it has asked before. */
  open(): void {
    const turn = ++this.#turn;
    this.#next = null;
    this.#isFull = false;
    this.source.pause();
    this.#settled = this.#settled.then(() => this.#open(turn));
  }

  /** The group has formed anew and this partition is still ours: the consumer has forgotten where it was. */
  rejoin(): void {
    if (this.#next !== null) this.source.seek(this.#next);
    if (this.#next === null || this.#isFull) this.source.pause();
    else this.source.resume();
  }

  /** The partition is not ours any more. Resolves when nothing of it is under way. */
  async close(): Promise<void> {
    this.#turn++;
    this.#next = null;
    await Promise.all([this.#writer.revoked(this.key), this.#settled]);
  }

  /**
   * Hands over what has come, and resolves soon: when there is no room, fetching pauses until there is.
   *
   * @param isStale whether the consumer was told since to go on elsewhere: what was fetched may not be what comes next, and is fetched again
   */
  async take(messages: readonly KafkaMessage[], isStale: boolean): Promise<void> {
    const [first, last] = [messages.at(0), messages.at(-1)];
    if (isStale || this.#next === null || first === undefined || last === undefined) return;
    if (BigInt(last.offset) < this.#next) {
      this.#log.warn({ ...this.key, next: this.#next }, 'the topic has become shorter; what it holds is read again');
      this.open();
      return;
    }
    const commands = messages.filter(({ offset }) => BigInt(offset) >= (this.#next ?? 0n)).flatMap(this.#decode);
    this.#next = BigInt(last.offset) + 1n;
    if (commands.length > 0) await this.#hand(commands);
  }

  async #open(turn: number): Promise<void> {
    for (let attempt = 0; turn === this.#turn; attempt++) {
      try {
        const { commandsRead } = await this.#writer.assigned(this.key);
        const next = await this.source.start(commandsRead);
        if (turn !== this.#turn) return;
        this.#next = next;
        this.source.seek(next);
        this.source.resume();
        return;
      } catch (error) {
        if (turn !== this.#turn) return;
        this.#log.warn({ ...this.key, error }, 'opening a partition failed; trying again');
        await backOff(attempt);
      }
    }
  }

  async #hand(commands: readonly QueuedCommand[]): Promise<void> {
    const turn = this.#turn;
    const room = this.#writer.commands(this.key, commands).then(
      () => true,
      (error) => {
        this.#log.error({ ...this.key, error }, 'the writer took no commands; it is asked where it stands');
        if (turn === this.#turn) this.open();
        return true;
      },
    );
    if (await Promise.race([room, new Promise<false>((resolve) => setImmediate(resolve, false))])) return;
    if (turn !== this.#turn) return;
    this.#isFull = true;
    this.source.pause();
    void room.then(() => {
      if (turn !== this.#turn) return;
      this.#isFull = false;
      this.source.resume();
    });
  }

  /** No command: nobody waits for an outcome of what was not made by this software, so it is only told. */
  readonly #decode = (message: KafkaMessage): readonly QueuedCommand[] => {
    try {
      const command = decodeCommand(this.key, message);
      const read = { generation: this.source.generation, offset: String(BigInt(message.offset) + 1n) };
      return [{ command, size: approximateSize(command.data), read }];
    } catch (error) {
      this.#log.error({ ...this.key, offset: message.offset, error }, 'what waits here is no command; it is left out');
      return [];
    }
  };
}
