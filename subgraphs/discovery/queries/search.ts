import { CodedError } from '@c18n/platform/errors/CodedError';
import type { SearchHit, SearchQuery } from '@c18n/platform/ports/SearchIndex';
import type { ListIdentity } from '@c18n/platform/reading/createCursors';
import { pageSize } from '@c18n/platform/reading/pageSize';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { keptTags, tagsSchema } from '@c18n/platform/text/tagsSchema';
import { textProblem } from '@c18n/platform/text/text';
import type { QueryResolvers, QuerySearchArgs } from '../generated/resolverTypes.ts';
import { highlightSegments } from '../highlightSegments.ts';
import { hitKinds, indexNames } from '../hitKinds.ts';

/** Fewer characters would find nearly everything. */
const QUERY_RULE = { min: 3, max: 200, lines: false };
const DEFAULT_PAGE = 10;

/** Searches what everybody may read. */
export const searchField: NonNullable<QueryResolvers['search']> = async (_parent, args, context) => {
  const { size } = pageSize(args, DEFAULT_PAGE);
  const list = wanted(args);
  const cursor = args.after ?? null;
  const after = cursor === null ? null : placeAfter(context.cursors.open(identity(list), cursor));
  // One more than wanted: its presence tells that there are more.
  const found = await context.search.search({ ...list, limit: size + 1, after });
  const edges = await Promise.all(found.slice(0, size).map((hit) => edgeOf(hit, list, context)));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

type Wanted = Omit<SearchQuery, 'limit' | 'after'>;

/** @throws CodedError BAD_USER_INPUT */
function wanted({ query, kinds, communityId, tags }: QuerySearchArgs): Wanted {
  const text = query.trim();
  const problem = textProblem(text, QUERY_RULE);
  if (problem !== null) throw badInput('query', problem);
  const checked = tagsSchema.safeParse(tags ?? []);
  if (!checked.success) throw badInput('tags', checked.error.issues[0]?.message ?? 'must be tags');
  return {
    text,
    kinds: [...new Set((kinds ?? []).map((kind) => indexNames[kind]))].toSorted(),
    community: communityId ?? null,
    tags: keptTags(checked.data).toSorted(),
  };
}

function badInput(path: string, message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', `${path} ${message}`, { fields: [{ path, message }] });
}

/** A cursor belongs to one search: to all that is looked for. */
function identity({ text, kinds, community, tags }: Wanted): ListIdentity {
  return {
    collection: { name: 'search' },
    index: 'relevance',
    equals: [text, kinds.join(), community, tags.join()],
  };
}

function placeAfter([score, id]: ReturnType<SubgraphContext['cursors']['open']>): SearchQuery['after'] {
  return { score: Number(score), id: String(id) };
}

/** A hit. What can be read no more is not shown, nor what it said; neither is what may be found by words that are gone since. */
async function edgeOf(hit: SearchHit, list: Wanted, context: SubgraphContext) {
  const { id, kind, score, highlight, wordsOf } = hit;
  const known = hitKinds.get(kind);
  const legible = await known?.legibleWriters(context, id);
  const readable = known !== undefined && wordsOf.length > 0 && wordsOf.every((person) => legible?.has(person));
  return {
    cursor: context.cursors.sign(identity(list), [score, id]),
    node: readable ? { __typename: known.typename, id } : null,
    score,
    highlight: readable ? highlightSegments(highlight) : [],
  };
}
