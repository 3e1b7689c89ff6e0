import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { catalog } from './catalog.ts';

type User = { readonly id: string };

/** Who buys. */
export const accounts: SubgraphModule = {
  name: 'accounts',
  resolvers: {
    Query: {
      users: (_parent: unknown, { batch }: { batch: string }) => catalog.users(batch).map((id) => ({ id })),
      user: (_parent: unknown, { id }: User) => ({ id }),
    },
    User: {
      __resolveReference: ({ id }: User) => ({ id }),
      name: ({ id }: User) => `Somebody with the number ${catalog.numberOf(id)}`,
      username: ({ id }: User) => `somebody${catalog.numberOf(id)}`,
      birthday: ({ id }: User) => 1_950 + catalog.numberOf(id),
    },
  },
  live: { fields: [] },
};
