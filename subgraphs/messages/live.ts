import { MemberLeft } from '@c18n/communities/facts';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { LiveField, LiveModule, LiveSource } from '@c18n/platform/live/LiveField';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { eventOf } from './eventOf.ts';
import type { ActivityEvent } from './events.ts';
import { MessageDeleted, MessageSent, UserGroupMemberLeft } from './facts.ts';
import { readableConversation } from './readableConversation.ts';
import { requireReadable } from './requireReadable.ts';

/** What only those see who may read the conversation that it is in. */
const forReaders = [
  ...['UserGroup.messages', 'UserGroup.messagesAround', 'UserGroup.members'],
  ...['DirectConversation.messages', 'DirectConversation.messagesAround'],
  ...['Message.replyTo', 'Message.replies', 'Message.formerVersions'],
];

/** Follows a conversation, for as long as the viewer may read it. @throws CodedError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN */
async function follow(id: unknown, context: SubgraphContext): Promise<Omit<LiveSource, 'event'>> {
  const { conversation } = await requireReadable(context, String(id), 'id');
  const { id: place, communityId } = conversation;
  return {
    stream: 'conversations',
    place,
    allowed: async (now) => (await readableConversation(now, place)) !== null,
    // Who leaves the community takes part in its user-groups no more.
    rights: { places: communityId === null ? [] : [communityId], touched: whoLeft },
  };
}

function whoLeft({ type, data }: Fact): readonly string[] {
  return type === UserGroupMemberLeft.type || type === MemberLeft.type ? [(data as { personId: string }).personId] : [];
}

const conversationEvents: LiveField = {
  field: 'conversationEvents',
  // Whoever follows a conversation may read it.
  sameForAll: forReaders,
  source: async ({ id }, context) => ({ ...(await follow(id, context)), event: eventOf }),
};

const conversationActivity: LiveField = {
  field: 'conversationActivity',
  source: async ({ id, isPresent }, context) => ({
    ...(await follow(id, context)),
    event: () => null,
    activity: {
      event: (activity) => ({ __typename: 'ConversationActivity', ...activity }) satisfies ActivityEvent,
      isShown: isPresent === true,
      ends: (fact) => (fact.type === MessageSent.type ? [(fact.data as { authorId: string }).authorId] : whoLeft(fact)),
    },
  }),
};

/** What happens in a conversation and who is there, for those who take part in it for as long as they do. */
export const live: LiveModule = {
  fields: [conversationEvents, conversationActivity],
  takesBack: ({ type }) => (type === MessageDeleted.type ? 'place' : null),
  viewerDependent: forReaders,
};
