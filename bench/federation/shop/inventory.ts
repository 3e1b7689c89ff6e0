import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { catalog } from './catalog.ts';

/** As it comes: with what other subgraphs know where that is required. */
type Product = { readonly upc: string; readonly price?: number; readonly weight?: number };

/** Above this price shipping is free. */
const FREE_ABOVE = 300;

/** What there is of it. */
export const inventory: SubgraphModule = {
  name: 'inventory',
  resolvers: {
    Query: { stocked: () => 1 },
    Product: {
      __resolveReference: (product: Product) => product,
      inStock: ({ upc }: Product) => catalog.numberOf(upc) % 2 === 0,
      shippingEstimate: ({ price = 0, weight = 0 }: Product) => (price > FREE_ABOVE ? 0 : Math.round(weight / 2)),
    },
  },
  live: { fields: [] },
};
