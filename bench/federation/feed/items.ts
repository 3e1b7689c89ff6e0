import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';

type Item = { readonly id: string };

const WORDS = 'what somebody has said to everybody in the channel and to nobody else ';

/** The subgraph that knows what is in items: made of their ids. */
export const items: SubgraphModule = {
  name: 'items',
  resolvers: {
    Query: { item: (_parent: unknown, { id }: Item) => ({ id }) },
    Item: {
      __resolveReference: ({ id }: Item) => ({ id }),
      title: ({ id }: Item) => `Title of ${id}`,
      text: ({ id }: Item) => textOf(Number(id.split('-')[2])),
      author: ({ id }: Item) => `author-${id.length}`,
    },
  },
  live: { fields: [] },
};

/** A text of so many characters. */
function textOf(size: number): string {
  return WORDS.repeat(Math.ceil(size / WORDS.length)).slice(0, size);
}
