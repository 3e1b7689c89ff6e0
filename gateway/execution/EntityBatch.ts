import type { Data } from './Data.ts';
import type { Representations } from './Representations.ts';
import type { SubgraphError } from './SubgraphAnswer.ts';

/** The objects that one fetch is for. Those with equal representations are asked for once. */
export class EntityBatch {
  readonly representations: Data[] = [];
  /** The objects that have a representation. */
  readonly #targets: Data[] = [];
  /** Where the representation of each target is. */
  readonly #indices: number[] = [];

  constructor(entities: readonly unknown[], representations: Representations) {
    const seen = new Map<unknown, Map<unknown, number>>();
    for (const entity of entities) {
      const target = entity as Data;
      const represent = representations.of(target.__typename);
      const representation = represent.build(target);
      if (representation === null) continue;
      const known = seen.get(represent) ?? new Map<unknown, number>();
      seen.set(represent, known);
      const key = represent.keyOf(target, representation);
      let index = known.get(key);
      if (index === undefined) {
        index = this.representations.push(representation) - 1;
        known.set(key, index);
      }
      this.#targets.push(target);
      this.#indices.push(index);
    }
  }

  /** How many objects there are, repeated ones too. */
  get size(): number {
    return this.#targets.length;
  }

  /** Calls `merge` for each object with the index of its entity, and whether another object had the entity before. */
  forEach(merge: (target: Data, index: number, repeated: boolean) => void): void {
    const used = new Uint8Array(this.representations.length);
    for (const [position, target] of this.#targets.entries()) {
      const index = this.#indices[position] as number;
      merge(target, index, used[index] === 1);
      used[index] = 1;
    }
  }

  /** The errors as they would be, had nothing been left out: an error of an entity for each of its objects. */
  spread(errors: readonly SubgraphError[]): readonly SubgraphError[] {
    if (this.representations.length === this.#targets.length) return errors;
    const spread = errors.flatMap((error) => {
      const [field, index, ...rest] = error.path ?? [];
      if (field === undefined || typeof index !== 'number') return [{ position: -1, error }];
      const positions = this.#indices.flatMap((one, position) => (one === index ? [position] : []));
      return positions.map((position) => ({ position, error: { ...error, path: [field, position, ...rest] } }));
    });
    return spread.sort((one, other) => one.position - other.position).map(({ error }) => error);
  }
}
