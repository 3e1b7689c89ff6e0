import type { Stream } from '../../domain/streams.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { StoreTables } from './storeTables.ts';

/** The current generations, and until when they are known to be. */
type Known = { readonly numbers: ReadonlyMap<Stream, number>; readonly until: number };

export type CurrentGenerationsOptions = {
  readonly tables: Pick<StoreTables, 'generations'>;
  readonly streamOf: (collection: string) => Stream;
  /** How long, in milliseconds, generations may be used that were read. The same for all processes of an installation. */
  readonly lease: number;
};

/**
 * Which generation of each stream's views is current, without asking for every read. Processes hear of a flip by a lease: nobody goes on
 * with what he read longer than that without reading it again, and a flip drops the former generation only when every lease has ended.
 */
export class CurrentGenerations {
  readonly #options: CurrentGenerationsOptions;
  #known: Known | null = null;
  #refreshing: Promise<Known> | null = null;

  constructor(options: CurrentGenerationsOptions) {
    this.#options = options;
  }

  /** Does something with the current generations, and again with the new ones if there was a flip before it ended. */
  async use<Result>(work: (generationOf: (collection: string) => number) => Promise<Result>): Promise<Result> {
    for (;;) {
      const { numbers, until } = await this.#usable();
      const generationOf = (collection: string) => numberOf(numbers, this.#options.streamOf(collection));
      const result = await work(generationOf);
      if (performance.now() < until) return result;
      const later = await this.#read();
      if ([...numbers].every(([stream, number]) => later.numbers.get(stream) === number)) return result;
    }
  }

  /** Asks the store. */
  async current(stream: Stream): Promise<number> {
    return numberOf((await this.#read()).numbers, stream);
  }

  /** Halfway through the lease it is renewed by the way, so that hardly ever somebody waits for it. */
  #usable(): Promise<Known> | Known {
    const now = performance.now();
    const known = this.#known;
    if (known === null || now >= known.until) return this.#refresh();
    if (now >= known.until - this.#options.lease / 2) this.#refresh().catch(() => {});
    return known;
  }

  #refresh(): Promise<Known> {
    this.#refreshing ??= this.#read().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #read(): Promise<Known> {
    const until = performance.now() + this.#options.lease;
    const rows = await callMongo(() => this.#options.tables.generations.find().toArray());
    const known = { numbers: new Map(rows.map(({ _id, current }) => [_id, current])), until };
    if (until > (this.#known?.until ?? 0)) this.#known = known;
    return known;
  }
}

function numberOf(numbers: Known['numbers'], stream: Stream): number {
  const number = numbers.get(stream);
  if (number === undefined) throw new Error(`no generation of ${stream}: the store is not prepared`);
  return number;
}
