import type { Data } from './Data.ts';
import { KnownEntities } from './KnownEntities.ts';
import { placeErrors } from './placeErrors.ts';
import type { SubgraphAnswer } from './SubgraphAnswer.ts';

type Share = {
  /** The index of its first entity among all. */
  readonly from: number;
  readonly size: number;
  readonly resolve: (answer: SubgraphAnswer) => void;
  readonly reject: (error: unknown) => void;
};

/** The entities that many ask a subgraph for in the same way, collected until they are asked for in one call. Equal ones are asked for once. */
export class EntityTick {
  readonly #known = new KnownEntities();
  readonly #asked: Data[] = [];
  readonly #shares: Share[] = [];

  /** How many entities are collected. */
  get size(): number {
    return this.#asked.length;
  }

  /** What a call for these entities alone would answer. Others get the same objects: they are not to be changed. */
  ask(representations: readonly Data[]): Promise<SubgraphAnswer> {
    return this.#known.answer(
      representations,
      (missing) =>
        new Promise((resolve, reject) => {
          this.#shares.push({ from: this.#asked.length, size: missing.length, resolve, reject });
          this.#asked.push(...missing);
        }),
    );
  }

  /** Asks for all that was collected, and answers everybody. Nothing is collected after that. */
  async send(call: (representations: readonly Data[]) => Promise<SubgraphAnswer>): Promise<void> {
    try {
      const answer = await call(this.#asked);
      for (const share of this.#shares) share.resolve(this.#part(answer, share));
    } catch (error) {
      for (const { reject } of this.#shares) reject(error);
    }
  }

  #part({ data, errors }: SubgraphAnswer, { from, size }: Share): SubgraphAnswer {
    const told = errors && placeErrors(errors, (index) => (index >= from && index < from + size ? [index - from] : []));
    return {
      data: data ? { ...data, _entities: this.#entities(data, from, size) } : null,
      ...(told && { errors: told }),
    };
  }

  /** Where it is not known which entity is whose, everybody finds the same wrong with it as a call of their own would. */
  #entities({ _entities: all }: Data, from: number, size: number): unknown {
    if (!Array.isArray(all)) return all;
    return all.length === this.#asked.length ? all.slice(from, from + size) : [];
  }
}
