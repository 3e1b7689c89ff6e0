import { CodedError } from '@c18n/platform/errors/CodedError';
import type { SearchHit, SearchQuery } from '@c18n/platform/ports/SearchIndex';
import type { ListIdentity } from '@c18n/platform/reading/createCursors';
import { pageSize } from '@c18n/platform/reading/pageSize';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { keptTags, tagsSchema } from '@c18n/platform/text/tagsSchema';
import { textProblem } from '@c18n/platform/text/text';
import type { QueryResolvers, QuerySearchArgs } from '../generated/resolverTypes.ts';
import { highlightSegments } from '../highlightSegments.ts';
import { indexNames } from '../hitKinds.ts';
import { type ReadableHit, readableHits } from '../readableHits.ts';

/** Fewer characters would find nearly everything. */
const QUERY_RULE = { min: 3, max: 200, lines: false };
const DEFAULT_PAGE = 10;

/** Searches what everybody may read. */
export const searchField: NonNullable<QueryResolvers['search']> = async (_parent, args, context) => {
  const { size } = pageSize(args, DEFAULT_PAGE);
  const list = wanted(args);
  const cursor = args.after ?? null;
  const after = cursor === null ? null : placeAfter(context.cursors.open(identity(list), cursor));
  const { hits, last, hasMore } = await readableHits(context, { ...list, after }, size);
  const cursorOf = ({ score, id }: SearchHit) => context.cursors.sign(identity(list), [score, id]);
  const edges = hits.map((hit) => edgeOf(hit, cursorOf(hit)));
  return {
    edges,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: last === null ? null : cursorOf(last),
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

function edgeOf({ typename, id, score, highlight }: ReadableHit, cursor: string) {
  return { cursor, node: { __typename: typename, id }, score, highlight: highlightSegments(highlight) };
}
