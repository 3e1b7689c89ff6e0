import type { LiveField, LiveModule } from '@c18n/platform/live/LiveField';
import { eventOf } from './eventOf.ts';
import { requireConversation } from './requireConversation.ts';
import { viewerPart } from './viewerPart.ts';

const conversationEvents: LiveField = {
  field: 'conversationEvents',
  source: async (args, context) => {
    const { conversation } = await requireConversation(context, String(args.id), 'id');
    return {
      stream: 'conversations',
      place: conversation.id,
      event: eventOf,
      // A conversation stays of its kind and in its community: only what the viewer is to both is asked again.
      allowed: async (now) => (await viewerPart(now, conversation)) !== null,
    };
  },
};

/** What happens in a conversation, for those who take part in it for as long as they do. */
export const live: LiveModule = { fields: [conversationEvents] };
