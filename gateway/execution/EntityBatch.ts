import type { Data } from './Data.ts';
import { placeErrors } from './placeErrors.ts';
import type { Represent, Representations } from './Representations.ts';
import type { SubgraphError } from './SubgraphAnswer.ts';

/** The objects that one fetch is for. Those with equal representations are asked for once. */
export class EntityBatch {
  readonly representations: Data[] = [];
  /** The objects that have a representation. */
  readonly #targets: Data[] = [];
  /** Where the representation of each target is. */
  readonly #indices: number[] = [];
  readonly #seen = new Map<Represent, Map<unknown, number>>();

  constructor(entities: readonly unknown[], representations: Representations) {
    let typename: unknown;
    let represent: Represent | null = null;
    let seen = new Map<unknown, number>();
    for (const entity of entities) {
      const target = entity as Data;
      if (represent === null || target.__typename !== typename) {
        typename = target.__typename;
        represent = representations.of(typename);
        seen = this.#seen.get(represent) ?? new Map();
        this.#seen.set(represent, seen);
      }
      const index = this.#indexOf(target, represent, seen);
      if (index === null) continue;
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
    for (let position = 0; position < this.#targets.length; position++) {
      const index = this.#indices[position] as number;
      merge(this.#targets[position] as Data, index, used[index] === 1);
      used[index] = 1;
    }
  }

  /** The errors as they would be, had nothing been left out: an error of an entity for each of its objects, in their order. */
  spread(errors: readonly SubgraphError[]): readonly SubgraphError[] {
    if (this.representations.length === this.#targets.length) return errors;
    return placeErrors(errors, (index) => this.#indices.flatMap((one, at) => (one === index ? [at] : [])));
  }

  #indexOf(target: Data, { build, keyOf }: Represent, seen: Map<unknown, number>): number | null {
    const early = keyOf(target);
    const known = early === null ? undefined : seen.get(early);
    if (known !== undefined) return known;
    const representation = build(target);
    if (representation === null) return null;
    const key = early ?? JSON.stringify(representation);
    const same = seen.get(key);
    if (same !== undefined) return same;
    const index = this.representations.push(representation) - 1;
    seen.set(key, index);
    return index;
  }
}
