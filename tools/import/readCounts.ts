import type { ApiClient } from './api/createApiClient.ts';
import { chunksOf } from './chunksOf.ts';
import { forEachOf } from './forEachOf.ts';

/** What is counted of a post or a comment. A comment has no comments of its own to count, and no accepted answer. */
export type Counts = {
  readonly likes: number;
  readonly dislikes: number;
  readonly commentCount?: number;
  readonly acceptedAnswer?: { readonly id: string } | null;
};

/** So many root fields an operation may have. */
const AT_ONCE = 20;

/** Reads what is counted of posts and comments, by id. Those that there are not are missing. */
export async function readCounts(
  client: ApiClient,
  ids: readonly string[],
  concurrency: number,
): Promise<ReadonlyMap<string, Counts>> {
  const counts = new Map<string, Counts>();
  await forEachOf(chunksOf(ids, AT_ONCE), concurrency, async (chunk) => {
    const variables = Object.fromEntries(chunk.map((id, index) => [`id${index}`, id]));
    const answer = await client.ask<Readonly<Record<string, Counts | null>>>(queryFor(chunk), variables);
    for (const [index, id] of chunk.entries()) {
      const one = answer[`one${index}`];
      if (one != null) counts.set(id, one);
    }
  });
  return counts;
}

function queryFor(ids: readonly string[]): string {
  const fields = ids.map((id, index) =>
    id.startsWith('comment_')
      ? `one${index}: comment(id: $id${index}) { likes dislikes }`
      : `one${index}: post(id: $id${index}) { likes dislikes commentCount acceptedAnswer { id } }`,
  );
  return `query (${ids.map((_id, index) => `$id${index}: ID!`).join(' ')}) { ${fields.join(' ')} }`;
}
