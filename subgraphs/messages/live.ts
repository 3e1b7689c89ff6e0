import type { LiveField, LiveModule } from '@c18n/platform/live/LiveField';
import { eventOf } from './eventOf.ts';
import { readableConversation } from './readableConversation.ts';
import { requireReadable } from './requireReadable.ts';

const conversationEvents: LiveField = {
  field: 'conversationEvents',
  source: async (args, context) => {
    const { conversation } = await requireReadable(context, String(args.id), 'id');
    return {
      stream: 'conversations',
      place: conversation.id,
      event: eventOf,
      allowed: async (now) => (await readableConversation(now, conversation.id)) !== null,
    };
  },
};

/** What happens in a conversation, for those who take part in it for as long as they do. */
export const live: LiveModule = { fields: [conversationEvents] };
