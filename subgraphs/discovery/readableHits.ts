import type { SearchHit, SearchQuery } from '@c18n/platform/ports/SearchIndex';
import { LARGEST_PAGE } from '@c18n/platform/reading/pageSize';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { hitKinds } from './hitKinds.ts';
import type { HitReference } from './Reference.ts';

/** The index is asked at most so often for one page, however much of what it finds can be read no more. */
export const ROUNDS = 5;

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
 * The next hits that can be read, at most `size`, in the order of the index. It is asked again while some cannot: comments on a hidden
 * post stay in it, and it is a moment behind everything else. Where there are too many of those, there are fewer hits than wanted.
 */
export async function readableHits(
  context: SubgraphContext,
  query: Omit<SearchQuery, 'limit'>,
  size: number,
): Promise<ReadableHits> {
  const hits: ReadableHit[] = [];
  let last: SearchHit | null = null;
  let hasMore = true;
  for (let round = 0; round === 0 || (hasMore && hits.length < size && round < ROUNDS); round += 1) {
    // Where many cannot be read, more of the same are likely to follow.
    const limit = Math.min(size * 2 ** round, LARGEST_PAGE);
    // One more than is looked at: its presence tells that there are more.
    const found = await context.search.search({ ...query, after: placeOf(last) ?? query.after, limit: limit + 1 });
    const looked = await Promise.all(found.slice(0, limit).map((hit) => lookAt(hit, context)));
    const taken = untilThere(looked, size - hits.length);
    hits.push(...taken.flatMap(({ readable }) => readable ?? []));
    last = taken.at(-1)?.hit ?? last;
    hasMore = found.length > taken.length;
  }
  return { hits, last, hasMore };
}

function placeOf(hit: SearchHit | null): SearchQuery['after'] {
  return hit === null ? null : { score: hit.score, id: hit.id };
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
