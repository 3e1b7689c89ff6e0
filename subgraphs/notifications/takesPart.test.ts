import { CommunityCreated, MemberJoined, MemberLeft } from '@c18n/communities/facts';
import { views as communityViews } from '@c18n/communities/views';
import {
  DirectConversationOpened,
  UserGroupCreated,
  UserGroupMemberJoined,
  UserGroupMemberLeft,
} from '@c18n/messages/facts';
import { views as messageViews } from '@c18n/messages/views';
import { Scenario } from '@c18n/platform/domain/Scenario';
import type { ViewReader } from '@c18n/platform/reading/ViewReader';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { describe, expect, test } from 'vitest';
import { isCommunityMember, kindForParticipant } from './takesPart.ts';

const communityId = 'community';
const ofCommunity = { memberCount: 1, ownerCount: 1 };
const ofGroup = { memberCount: 1, adminCount: 1 };
const left = MemberLeft.state({ communityId, personId: 'bob', ...ofCommunity });

/** Bob is in a community, in a user-group of it, and in a direct conversation. */
function together(): Scenario {
  const created = { communityId, creatorId: 'ada', name: 'C', description: null, slug: 'c', tags: [] };
  const group = { conversationId: 'group', communityId, creatorId: 'ada', name: 'G', description: null };
  return new Scenario(communityViews, messageViews)
    .given(
      communityId,
      CommunityCreated.state(CommunityCreated.schema.parse(created)),
      MemberJoined.state({ communityId, personId: 'bob', role: 'member', ...ofCommunity }),
    )
    .given(
      'group',
      UserGroupCreated.state(UserGroupCreated.schema.parse(group)),
      UserGroupMemberJoined.state({ conversationId: 'group', personId: 'bob', role: 'member', ...ofGroup }),
    )
    .given('direct', DirectConversationOpened.state({ conversationId: 'direct', personIds: ['ada', 'bob'] }));
}

function seenBy(person: string | null, scenario: Scenario): SubgraphContext {
  const views: ViewReader = { one: async (collection, id) => scenario.get(collection, id) };
  // What these functions read of a context.
  return { viewer: person === null ? null : { person, session: 's' }, views } as SubgraphContext;
}

describe('taking part', () => {
  test('is known of each kind of conversation', async () => {
    expect(await kindForParticipant(seenBy('bob', together()), 'group')).toBe('group');
    expect(await kindForParticipant(seenBy('bob', together()), 'direct')).toBe('direct');
  });

  test.each(['group', 'direct', 'unknown'])('is not for others, nor for nobody: %s', async (conversation) => {
    expect(await kindForParticipant(seenBy('eve', together()), conversation)).toBeNull();
    expect(await kindForParticipant(seenBy(null, together()), conversation)).toBeNull();
  });

  test('ends with leaving the user-group', async () => {
    const leaving = UserGroupMemberLeft.state({ conversationId: 'group', personId: 'bob', ...ofGroup });
    expect(await kindForParticipant(seenBy('bob', together().given('group', leaving)), 'group')).toBeNull();
  });

  test('ends in the user-groups of a community with leaving it', async () => {
    const scenario = together().given(communityId, left);
    expect(await isCommunityMember(seenBy('bob', together()), communityId)).toBe(true);
    expect(await isCommunityMember(seenBy('bob', scenario), communityId)).toBe(false);
    expect(await kindForParticipant(seenBy('bob', scenario), 'group')).toBeNull();
    expect(await kindForParticipant(seenBy('bob', scenario), 'direct')).toBe('direct');
  });
});
