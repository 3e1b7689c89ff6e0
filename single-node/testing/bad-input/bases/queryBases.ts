import type { Things } from '../../Things.ts';
import type { Base, Variables } from '../Base.ts';

/** A query of one field, asked by Ann. */
function queryBase(name: string, declared: string, selected: string, variables: (things: Things) => Variables): Base {
  const names = [...declared.matchAll(/\$(\w+)/g)].map(([, variable]) => `${variable}: $${variable}`);
  const query = `query (${declared}) { ${name}(${names.join(', ')}) { ${selected} } }`;
  return {
    field: `Query.${name}`,
    query: () => query,
    prepare: (things) => ({ by: things.ann, variables: variables(things) }),
  };
}

const byId = (name: string, id: (things: Things) => string) =>
  queryBase(name, '$id: ID!', '__typename', (things) => ({ id: id(things) }));

/** What can be asked for. */
export const queryBases: readonly Base[] = [
  byId('community', ({ ids }) => ids.community),
  byId('node', ({ ids }) => ids.message),
  byId('outcome', ({ ids }) => ids.outcome),
  byId('userGroup', ({ ids }) => ids.group),
  byId('conversation', ({ ids }) => ids.direct),
  byId('message', ({ ids }) => ids.directMessage),
  byId('post', ({ ids }) => ids.post),
  byId('comment', ({ ids }) => ids.comment),
  byId('person', ({ bob }) => bob.id),
  queryBase('readState', '$conversationId: ID!', 'unreadCount', ({ ids }) => ({ conversationId: ids.direct })),
  queryBase('personByUserName', '$userName: String!', 'id', () => ({ userName: 'ann' })),
  queryBase(
    'search',
    '$query: String!, $communityId: ID, $tags: [String!]',
    'edges { node { __typename } highlight { text } }',
    ({ ids }) => ({ query: 'findable', communityId: ids.community, tags: ['tag'] }),
  ),
];
