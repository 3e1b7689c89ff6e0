import type { Log } from '../../logging/Log.ts';
import type { Position } from '../../positions/Position.ts';
import { CatchUp } from './CatchUp.ts';
import type { IndexPositions } from './IndexPositions.ts';
import type { SearchIndices } from './SearchIndices.ts';

type Parts = {
  readonly indices: SearchIndices;
  readonly positions: IndexPositions;
  readonly heads: () => Promise<readonly Position[]>;
  readonly log: Log;
};

/** Has the index of this version searched as soon as it has come as far as the one that it replaces could have. */
export class Filling {
  readonly #parts: Parts;
  /** Null where this version's index is searched. */
  #catchUp: CatchUp | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Begins, or goes on where an earlier process was. */
  async begin(): Promise<void> {
    const { indices, positions, heads, log } = this.#parts;
    if (await indices.isSearched()) return;
    log.info({ index: indices.written }, 'the search index is filled anew, while the one before is searched');
    this.#catchUp = new CatchUp(await heads(), await positions.read());
    // All may have come before, and only the exchange not.
    await this.reached([]);
  }

  /** Begins anew, with an empty index. */
  async beginAnew(): Promise<void> {
    if (this.#catchUp !== null) this.#catchUp = new CatchUp(await this.#parts.heads(), []);
  }

  /** Takes note of what has been written. */
  async reached(through: readonly Position[]): Promise<void> {
    const { indices, log } = this.#parts;
    const catchUp = this.#catchUp;
    catchUp?.reach(through);
    if (catchUp?.isDone !== true) return;
    // Writes of several partitions come at the same time; one of them is enough.
    this.#catchUp = null;
    await indices.promote().catch((error: unknown) => {
      this.#catchUp = catchUp;
      throw error;
    });
    log.info({ index: indices.written }, 'the new search index is searched from now on');
  }
}
