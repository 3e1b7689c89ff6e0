import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { catalog } from './catalog.ts';

type Review = { readonly id: string };
type User = { readonly id: string };
type Product = { readonly upc: string };

const BODY =
  'I have used it every day since it came, on the table and in the garden, and so have the neighbours who wanted to know ' +
  'whether it keeps what the box says. It does, mostly, although the manual is written for somebody with four hands. ';
/** Characters of each body: with them the measured answer has 87 kB. */
const LENGTH = 473;

/** What is thought of it. */
export const reviews: SubgraphModule = {
  name: 'reviews',
  resolvers: {
    Query: { review: (_parent: unknown, { id }: Review) => ({ id }) },
    Review: {
      __resolveReference: ({ id }: Review) => ({ id }),
      body: () => BODY.repeat(Math.ceil(LENGTH / BODY.length)).slice(0, LENGTH),
      author: ({ id }: Review) => ({ id: catalog.subjectsOf(id).userId }),
      product: ({ id }: Review) => ({ upc: catalog.subjectsOf(id).productUpc }),
    },
    User: {
      __resolveReference: ({ id }: User) => ({ id }),
      reviews: ({ id }: User) => catalog.reviewsBy(id).map((review) => ({ id: review })),
    },
    Product: {
      __resolveReference: ({ upc }: Product) => ({ upc }),
      reviews: ({ upc }: Product) => catalog.reviewsOf(upc).map((review) => ({ id: review })),
    },
  },
  live: { fields: [] },
};
