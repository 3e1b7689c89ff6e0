import type { SearchHit, SearchQuery } from '@c18n/platform/ports/SearchIndex';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { hitKinds } from './hitKinds.ts';
import type { HitReference } from './Reference.ts';

/** So many hits are looked at for one page at most, however many of them can be read no more. */
export const LOOKED_AT = 200;

/** A hit that everybody can read now. */
export type ReadableHit = SearchHit & { readonly typename: HitReference['__typename'] };

/** The hits of a page, and how far the index was looked through for them. */
export type ReadableHits = {
  readonly hits: readonly ReadableHit[];
  /** The last hit that was looked at, readable or not: the next page begins after it. Null where none was. */
  readonly last: SearchHit | null;
  /** Whether the index has more after that. */
  readonly hasMore: boolean;
};

/**
 * The next hits that can be read, at most `size`, in the order of the index. It is asked for more while some cannot: comments on a hidden
 * post stay in it, and it is a moment behind everything else. Where there are too many of those, there are fewer hits than wanted.
 */
export async function readableHits(
  context: SubgraphContext,
  query: Omit<SearchQuery, 'limit'>,
  size: number,
): Promise<ReadableHits> {
  // Always from the same place: what is written meanwhile moves all scores, so going on from a hit would leave out some and tell others twice.
  for (let limit = size; ; limit = Math.min(limit * 4, LOOKED_AT)) {
    // One more than is looked at: its presence tells that there are more.
    const found = await context.search.search({ ...query, limit: limit + 1 });
    const looked = await Promise.all(found.slice(0, limit).map((hit) => lookAt(hit, context)));
    const taken = untilThere(looked, size);
    const hits = taken.flatMap(({ readable }) => readable ?? []);
    const hasMore = found.length > taken.length;
    if (hits.length >= size || !hasMore || limit >= LOOKED_AT)
      return { hits, last: taken.at(-1)?.hit ?? null, hasMore };
  }
}

type Looked = { readonly hit: SearchHit; readonly readable: ReadableHit | null };

/** What can be read no more is not shown, nor what it said; neither is what may be found by words that are gone since. */
async function lookAt(hit: SearchHit, context: SubgraphContext): Promise<Looked> {
  const { id, kind, wordsOf } = hit;
  const known = hitKinds.get(kind);
  const legible = await known?.legibleWriters(context, id);
  const isReadable = known !== undefined && wordsOf.length > 0 && wordsOf.every((person) => legible?.has(person));
  return { hit, readable: isReadable ? { ...hit, typename: known.typename } : null };
}

/** The hits up to the one that completes so many readable ones; all where there are fewer. */
function untilThere(looked: readonly Looked[], wanted: number): readonly Looked[] {
  const readable = looked.flatMap((one, index) => (one.readable === null ? [] : index));
  const end = readable[wanted - 1];
  return end === undefined ? looked : looked.slice(0, end + 1);
}
