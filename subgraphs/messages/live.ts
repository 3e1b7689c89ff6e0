import type { LiveField, LiveModule } from '@c18n/platform/live/LiveField';
import { conversations } from './collections.ts';
import { eventOf } from './eventOf.ts';
import { found } from './found.ts';
import { requirePart, viewerPart } from './viewerPart.ts';

const conversationEvents: LiveField = {
  field: 'conversationEvents',
  source: async (args, context) => {
    const conversation = found(await context.views.one(conversations, String(args.id)), 'id');
    await requirePart(context, conversation);
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
