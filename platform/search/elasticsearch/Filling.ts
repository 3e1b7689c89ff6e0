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
  #catchUp: { readonly index: string; readonly missing: CatchUp } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Begins, or goes on where an earlier process was, with the index that is written now. */
  async begin(): Promise<void> {
    const { indices, positions, heads, log } = this.#parts;
    this.#catchUp = null;
    if (await indices.isSearched()) return;
    const index = await indices.current();
    log.info({ index }, 'the search index is filled anew, while the one before is searched');
    this.#catchUp = { index, missing: new CatchUp(await heads(), await positions.read()) };
    // All may have come before, and only the exchange not.
    await this.reached([]);
  }

  /** Takes note of what has been written. */
  async reached(through: readonly Position[]): Promise<void> {
    const { indices, log } = this.#parts;
    const catchUp = this.#catchUp;
    catchUp?.missing.reach(through);
    if (catchUp?.missing.isDone !== true) return;
    // Writes of several partitions come at the same time; one of them is enough.
    this.#catchUp = null;
    const isSearched = await indices.promote(catchUp.index).catch((error: unknown) => {
      this.#catchUp = catchUp;
      throw error;
    });
    if (isSearched) log.info({ index: catchUp.index }, 'the new search index is searched from now on');
  }
}
