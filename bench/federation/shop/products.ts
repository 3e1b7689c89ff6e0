import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { catalog } from './catalog.ts';

type Product = { readonly upc: string };

/** What is sold. */
export const products: SubgraphModule = {
  name: 'products',
  resolvers: {
    Query: {
      topProducts: (_parent: unknown, { batch }: { batch: string }) => catalog.products(batch).map((upc) => ({ upc })),
      product: (_parent: unknown, { upc }: Product) => ({ upc }),
    },
    Product: {
      __resolveReference: ({ upc }: Product) => ({ upc }),
      name: ({ upc }: Product) => `Product ${catalog.numberOf(upc)}`,
      price: ({ upc }: Product) => 100 * catalog.numberOf(upc),
      weight: ({ upc }: Product) => 10 * catalog.numberOf(upc),
    },
  },
  live: { fields: [] },
};
