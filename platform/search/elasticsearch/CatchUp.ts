import type { PartitionKey } from '../../ports/Store.ts';
import type { Position } from '../../positions/Position.ts';

/** How far an index that is being filled has to come before it is searched. */
export class CatchUp {
  readonly #missing: Map<string, number>;

  /** @param target how far the source went when the filling began */
  constructor(target: readonly Position[], reached: readonly Position[]) {
    this.#missing = new Map(target.filter(({ number }) => number > 0).map((head) => [nameOf(head), head.number]));
    this.reach(reached);
  }

  get isDone(): boolean {
    return this.#missing.size === 0;
  }

  reach(positions: readonly Position[]): void {
    for (const position of positions) {
      if (position.number >= (this.#missing.get(nameOf(position)) ?? Number.POSITIVE_INFINITY)) {
        this.#missing.delete(nameOf(position));
      }
    }
  }
}

function nameOf({ stream, partition }: PartitionKey): string {
  return `${stream}/${partition}`;
}
