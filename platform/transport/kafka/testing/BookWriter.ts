import type { PartitionKey } from '../../../ports/Store.ts';
import type { PartitionWriter, QueuedCommand, Transport, WriterMembership } from '../../../ports/Transport.ts';
import type { Book } from './WriterBook.ts';

type Lane = { commit: number; waiting: Promise<void>; turn: number };

/** Decides like a decider, without decisions: what comes is entered into the book, batch by batch, under the fence. */
export class BookWriter implements PartitionWriter {
  readonly #name: string;
  readonly #book: Book;
  readonly #lanes = new Map<string, Lane>();
  #membership: WriterMembership | null = null;

  private constructor(name: string, book: Book) {
    this.#name = name;
    this.#book = book;
  }

  static async start(name: string, transport: Transport, book: Book): Promise<WriterMembership> {
    const writer = new BookWriter(name, book);
    writer.#membership = await transport.write(writer);
    return writer.#membership;
  }

  readonly assigned: PartitionWriter['assigned'] = async (key) => {
    const name = `${key.stream}/${key.partition}`;
    const former = this.#lanes.get(name);
    const turn = (former?.turn ?? 0) + 1;
    const lane: Lane = { commit: 0, waiting: Promise.resolve(), turn };
    this.#lanes.set(name, lane);
    await former?.waiting;
    const state = await this.#book.open(key);
    lane.commit = state.commit;
    return state;
  };

  readonly revoked: PartitionWriter['revoked'] = async ({ stream, partition }) => {
    const lane = this.#lanes.get(`${stream}/${partition}`);
    this.#lanes.delete(`${stream}/${partition}`);
    await lane?.waiting;
  };

  readonly commands: PartitionWriter['commands'] = async (key, commands) => {
    const lane = this.#lanes.get(`${key.stream}/${key.partition}`);
    if (lane === undefined) return;
    lane.waiting = lane.waiting.then(() => this.#decide(key, lane, commands));
    // No room until they are decided.
    await lane.waiting;
  };

  async #decide(key: PartitionKey, lane: Lane, commands: readonly QueuedCommand[]): Promise<void> {
    const isOurs = () => this.#lanes.get(`${key.stream}/${key.partition}`) === lane;
    if (!isOurs()) return;
    await this.#book.deciding(this.#name);
    const commandIds = commands.map(({ command }) => command.id);
    const commandsRead = commands.at(-1)?.read ?? null;
    const result = await this.#book.commit(this.#name, { ...key, commit: lane.commit + 1, commandIds, commandsRead });
    if (result === 'committed') lane.commit++;
    else if (isOurs()) {
      this.#lanes.delete(`${key.stream}/${key.partition}`);
      this.#membership?.lost(key);
    }
  }
}
