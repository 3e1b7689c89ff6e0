import { MemberLeft } from '@c18n/communities/facts';
import type { LiveField, LiveModule } from '@c18n/platform/live/LiveField';
import { eventOf } from './eventOf.ts';
import { MessageDeleted, UserGroupMemberLeft } from './facts.ts';
import { readableConversation } from './readableConversation.ts';
import { requireReadable } from './requireReadable.ts';

/** What only those see who may read the conversation that it is in. */
const forReaders = [
  ...['UserGroup.messages', 'UserGroup.messagesAround', 'UserGroup.members'],
  ...['DirectConversation.messages', 'DirectConversation.messagesAround'],
  ...['Message.replyTo', 'Message.replies', 'Message.formerVersions'],
];

const conversationEvents: LiveField = {
  field: 'conversationEvents',
  // Whoever follows a conversation may read it.
  sameForAll: forReaders,
  source: async (args, context) => {
    const { conversation } = await requireReadable(context, String(args.id), 'id');
    const { id, communityId } = conversation;
    return {
      stream: 'conversations',
      place: id,
      event: eventOf,
      allowed: async (now) => (await readableConversation(now, id)) !== null,
      rights: {
        // Who leaves the community takes part in its user-groups no more.
        places: communityId === null ? [] : [communityId],
        touched: ({ type, data }) =>
          type === UserGroupMemberLeft.type || type === MemberLeft.type
            ? [(data as { personId: string }).personId]
            : [],
      },
    };
  },
};

/** What happens in a conversation, for those who take part in it for as long as they do. */
export const live: LiveModule = {
  fields: [conversationEvents],
  takesBack: ({ type }) => (type === MessageDeleted.type ? 'place' : null),
  viewerDependent: forReaders,
};
