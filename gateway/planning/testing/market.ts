import { hashOf } from '../../execution/testing/hashOf.ts';

/** What a market's subgraphs know: the values follow from ids and arguments. */
const number = (...place: readonly unknown[]) => hashOf(place.join(' ')) % 100;
const LINK = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;

type Entity = { readonly __typename: string; readonly id: string };
type Represented = Entity & Readonly<Record<string, unknown>>;

const product = (id: string) => ({ __typename: 'Product', id });
const box = (id: string) => ({ __typename: 'Box', id });
const price = ({ id }: Entity, { currency }: { readonly currency: string }) => number('price', id, currency);
const average = ({ id }: Entity, { currency }: { readonly currency: string }) => number('average', id, currency);
const comments = ({ id }: Entity, { first }: { readonly first: number }) =>
  Array.from({ length: first }, (_, index) => ({ __typename: 'Comment', id: `${id}-${index}` }));
const category = ({ id }: Entity) => ({ __typename: 'Category', id: `category-${id}` });
const cart = { __typename: 'Cart', id: 'cart-1' };
const products = () => [product('product-1'), product('product-2'), product('product-3')];
const things = () => [product('product-1'), box('box-1')];
const name = ({ id }: Entity) => `the ${id}`;
const weight = ({ id }: Entity) => number('weight', id) % 3;
const author = ({ id }: Entity) => `author of ${id}`;

/** How the fields that require others are made of them. */
const made = {
  estimate: (its: { price: unknown; weight: unknown }) => `${its.price} for ${its.weight}`,
  dear: (its: { average: unknown; name: unknown }) => `${its.average} for ${its.name}`,
  dearAbroad: (its: { average: unknown }) => `${its.average} abroad`,
  total: (prices: readonly unknown[]) => prices.join('+'),
  authors: (its: readonly { author: unknown }[]) => its.map((one) => one.author).join(', '),
};

const goods = {
  Query: { products, product: (_: unknown, { id }: Entity) => product(id), things },
  Product: { __resolveReference: ({ id }: Entity) => product(id), name, weight, price, category },
  Box: { __resolveReference: ({ id }: Entity) => box(id), price },
  Category: { name, average },
};

/** The subgraphs: SDL and resolvers. */
export const marketSubgraphs = [
  {
    name: 'goods',
    sdl: `${LINK('"@key"')}
      type Query { products: [Product!]! product(id: ID!): Product things: [Thing!]! }
      interface Thing { id: ID! price(currency: String! = "USD"): Int }
      type Product implements Thing @key(fields: "id") {
        id: ID! name: String weight: Int price(currency: String! = "USD"): Int category: Category
      }
      type Box implements Thing @key(fields: "id") { id: ID! price(currency: String! = "USD"): Int }
      type Category { name: String average(currency: String!): Int }`,
    resolvers: goods,
  },
  {
    name: 'shipping',
    sdl: `${LINK('"@key", "@external", "@requires"')}
      type Product @key(fields: "id") {
        id: ID! weight: Int @external price(currency: String! = "USD"): Int @external category: Category @external
        estimate: String @requires(fields: "price(currency: \\"USD\\") weight")
        estimateAbroad(to: String): String @requires(fields: "price(currency: \\"EUR\\") weight")
        estimateUsual: String @requires(fields: "weight price")
        dear: String @requires(fields: "category { average(currency: \\"USD\\") name }")
        dearAbroad: String @requires(fields: "category { average(currency: \\"EUR\\") }")
        free: String
      }
      type Category @external { average(currency: String!): Int name: String }`,
    resolvers: {
      Product: {
        __resolveReference: (its: Represented) => its,
        estimate: made.estimate,
        estimateAbroad: made.estimate,
        estimateUsual: made.estimate,
        dear: (its: Represented) => made.dear(its.category as never),
        dearAbroad: (its: Represented) => made.dearAbroad(its.category as never),
        free: ({ id }: Entity) => `nothing for ${id}`,
      },
    },
  },
  {
    name: 'talk',
    sdl: `${LINK('"@key", "@external", "@requires"')}
      type Product @key(fields: "id") {
        id: ID! comments(first: Int!): [Comment!] talkers: String @requires(fields: "comments(first: 3) { author }")
      }
      type Comment @key(fields: "id") { id: ID! author: String @external }`,
    resolvers: {
      Product: {
        __resolveReference: (its: Represented) => its,
        comments,
        talkers: (its: Represented) => made.authors(its.comments as never),
      },
      Comment: { __resolveReference: (its: Represented) => its },
    },
  },
  {
    name: 'people',
    sdl: `${LINK('"@key"')} type Comment @key(fields: "id") { id: ID! author: String }`,
    resolvers: { Comment: { __resolveReference: (its: Represented) => its, author } },
  },
  {
    name: 'carts',
    sdl: `${LINK('"@key"')}
      type Query { cart: Cart }
      interface Thing { id: ID! }
      type Product implements Thing @key(fields: "id") { id: ID! }
      type Box implements Thing @key(fields: "id") { id: ID! }
      type Cart @key(fields: "id") { id: ID! things: [Thing!]! }`,
    resolvers: { Query: { cart: () => cart }, Cart: { __resolveReference: () => cart, things } },
  },
  {
    name: 'tills',
    sdl: `${LINK('"@key", "@external", "@requires"')}
      interface Thing { id: ID! price(currency: String! = "USD"): Int }
      type Product implements Thing @key(fields: "id") { id: ID! price(currency: String! = "USD"): Int @external }
      type Box implements Thing @key(fields: "id") { id: ID! price(currency: String! = "USD"): Int @external }
      type Cart @key(fields: "id") {
        id: ID! things: [Thing!]! @external
        total: String @requires(fields: "things { price(currency: \\"EUR\\") }")
        totalAtHome: String @requires(fields: "things { ... on Box { price(currency: \\"USD\\") } ... on Product { price } }")
      }`,
    resolvers: {
      Cart: {
        __resolveReference: (its: Represented) => its,
        total: (its: Represented) => made.total((its.things as Represented[]).map((one) => one.price)),
        totalAtHome: (its: Represented) => made.total((its.things as Represented[]).map((one) => one.price)),
      },
    },
  },
];

const prices = (its: Entity, currency: string) => ({ price: price(its, { currency }), weight: weight(its) });
const averages = (its: Entity, currency: string) => ({ average: average(category(its), { currency }) });
const total = (currency: string) => made.total(things().map((thing) => price(thing, { currency })));

/** The resolvers of one server that knows everything: what a gateway has to answer, too. */
export const marketResolvers: Readonly<Record<string, object>> = {
  ...goods,
  Query: { ...goods.Query, cart: () => cart },
  Product: {
    ...goods.Product,
    comments,
    estimate: (its: Entity) => made.estimate(prices(its, 'USD')),
    estimateAbroad: (its: Entity) => made.estimate(prices(its, 'EUR')),
    estimateUsual: (its: Entity) => made.estimate(prices(its, 'USD')),
    dear: (its: Entity) => made.dear({ ...averages(its, 'USD'), name: name(category(its)) }),
    dearAbroad: (its: Entity) => made.dearAbroad(averages(its, 'EUR')),
    free: ({ id }: Entity) => `nothing for ${id}`,
    talkers: (its: Entity) => made.authors(comments(its, { first: 3 }).map((one) => ({ author: author(one) }))),
  },
  Comment: { author },
  Cart: { things, total: () => total('EUR'), totalAtHome: () => total('USD') },
};
