import { communities } from '@c18n/communities/views';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { RateLimit } from '@c18n/platform/limits/RateLimit';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { requireReadable } from '../requireReadable.ts';

/** Milliseconds for which somebody is writing who does not say so again. */
const LASTS = 6_000;

/** Of one person, in all conversations: room for saying it each 3 seconds on a few devices, and for ending it. */
const limit: RateLimit = { name: 'typing', most: 20, window: 10_000 };

/** Tells that the viewer is writing. No command: it is no history, and nobody hears of it later. */
export const setTypingField: NonNullable<MutationResolvers['setTyping']> = async (_parent, { input }, context) => {
  const { person } = requireViewer(context);
  await context.limiter.charge([{ limit, of: person }]);
  const { conversation } = await requireReadable(context, input.conversationId, 'conversationId');
  const { communityId } = conversation;
  const community = communityId === null ? null : await context.views.one(communities, communityId);
  if (community !== null && community.retiredAt !== null)
    throw new CodedError('FORBIDDEN', 'The community is retired.');
  const lasts = input.isTyping ? LASTS : 0;
  context.tellTyping(conversation.id, person, lasts);
  return { expiresAt: lasts === 0 ? null : context.now() + lasts };
};
