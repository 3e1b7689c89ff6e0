import type { TestedFederation } from '../federation/TestedFederation.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';

/** One subgraph tells what is said, another knows what it says; a third that it fails. */
export const scenarioFederation: TestedFederation = {
  name: 'scenarios',
  subgraphs: [
    {
      name: 'sayings',
      typeDefs: `${LINK}
scalar Position
type Query { federation: String! }
type Subscription { said(room: ID!, after: Position): Said }
type Said { number: Int! text: Text }
type Text @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { federation: () => 'scenarios' }, Text: { __resolveReference: (text: object) => text } },
      told: ['said'],
    },
    {
      name: 'texts',
      typeDefs: `${LINK}
type Query { text(id: ID!): Text }
type Text @key(fields: "id") {
  id: ID!
  "As many letters as the id says."
  letters: String!
  fails: String
}`,
      resolvers: {
        Query: { text: (_: unknown, { id }: { id: string }) => ({ id }) },
        Text: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          letters: ({ id }: { id: string }) => 'x'.repeat(Number(id)),
          fails: () => Promise.reject(new Error('it always does')),
        },
      },
      told: [],
    },
  ],
};
