import { membershipId } from '@c18n/communities/views';
import { participantId } from '@c18n/messages/views';
import type { ViewReader } from '@c18n/platform/reading/ViewReader';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { GraphQLResolveInfo } from 'graphql';
import { describe, expect, test } from 'vitest';
import { nodeField } from './node.ts';

const inGroup = participantId('group_a', 'person_ada');
const documents: Readonly<Record<string, object>> = {
  person_ada: {},
  community_a: {},
  post_a: {},
  comment_a: {},
  [membershipId('community_a', 'person_ada')]: { state: 'member', role: 'member' },
  group_a: { kind: 'group', communityId: 'community_a' },
  direct_a: { kind: 'direct', communityId: null },
  [inGroup]: { conversationId: 'group_a', state: 'member', role: 'member' },
  [participantId('direct_a', 'person_ada')]: { conversationId: 'direct_a', state: 'member', role: 'member' },
  [participantId('group_a', 'person_eve')]: { conversationId: 'group_a', state: 'left' },
  message_a: { conversationId: 'group_a' },
  message_b: { conversationId: 'direct_a' },
};

async function node(id: string, person: string | null, known = documents) {
  const views = { one: async (_collection, one) => known[one] ?? null } as ViewReader;
  const context = { views, viewer: person === null ? null : { person, session: 'session_a' } } as SubgraphContext;
  const resolve = nodeField as (...all: readonly unknown[]) => Promise<unknown>;
  return resolve({}, { id }, context, {} as GraphQLResolveInfo);
}

test.each([
  ['person_ada', 'Person'],
  ['community_a', 'Community'],
  [membershipId('community_a', 'person_ada'), 'CommunityMembership'],
  ['post_a', 'Post'],
  ['comment_a', 'Comment'],
  ['group_a', 'UserGroup'],
])('everybody may know of %s, a %s', async (id, __typename) => {
  expect(await node(id, null)).toEqual({ __typename, id });
});

describe.each([
  ['message_a', 'Message'],
  ['message_b', 'Message'],
  ['direct_a', 'DirectConversation'],
  [inGroup, 'UserGroupMember'],
])('%s, a %s,', (id, __typename) => {
  test('is known to who takes part in the conversation', async () => {
    expect(await node(id, 'person_ada')).toEqual({ __typename, id });
  });

  test.each(['person_eve', 'person_bob', null])('is known to nobody else: %s', async (person) => {
    expect(await node(id, person)).toBeNull();
  });
});

test('who left the community knows no more of what its user-groups say', async () => {
  const left = { ...documents, [membershipId('community_a', 'person_ada')]: { state: 'left', role: 'member' } };
  expect(await node('message_a', 'person_ada', left)).toBeNull();
});

test.each(['post_none', 'session_a', 'nonsense', '', '_'])('%j is nothing', async (id) => {
  expect(await node(id, 'person_ada')).toBeNull();
});
