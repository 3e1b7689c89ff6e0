import { CommunityCreated, MemberJoined, MemberLeft } from '@c18n/communities/facts';
import { views } from '@c18n/communities/views';
import { Scenario } from '@c18n/platform/domain/Scenario';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { expect, test } from 'vitest';
import { isCommunityMember } from './isCommunityMember.ts';

const communityId = 'community';
const counts = { memberCount: 1, ownerCount: 1 };

/** A community that Bob has joined. */
function joined(): Scenario {
  const created = { communityId, creatorId: 'ada', name: 'C', description: null, tags: [] };
  return new Scenario(views).given(
    communityId,
    CommunityCreated.state(CommunityCreated.schema.parse(created)),
    MemberJoined.state({ communityId, personId: 'bob', role: 'member', ...counts }),
  );
}

function isMember(person: string | null, scenario = joined()): Promise<boolean> {
  const viewer = person === null ? null : { person, session: 's' };
  // What the function reads of a context.
  const context = { viewer, views: { one: async (collection, id) => scenario.get(collection, id) } } as SubgraphContext;
  return isCommunityMember(context, communityId);
}

test('who joined a community is a member until they leave', async () => {
  expect(await isMember('bob')).toBe(true);
  const left = joined().given(communityId, MemberLeft.state({ communityId, personId: 'bob', ...counts }));
  expect(await isMember('bob', left)).toBe(false);
});

test.each(['eve', null])('nobody else is: %s', async (person) => {
  expect(await isMember(person)).toBe(false);
});
