import { conversations, participants } from './collections.ts';
import type { UserGroupMemberResolvers } from './generated/resolverTypes.ts';
import { mayRead } from './mayRead.ts';
import { groupRoleName } from './roleNames.ts';

/** A membership of a user-group, which its members see. */
export const memberResolvers: UserGroupMemberResolvers = {
  __resolveReference: async ({ id }, context) => {
    const participant = await context.views.one(participants, id);
    if (participant === null) return null;
    return (await mayRead(context, participant.conversationId)) ? participant : null;
  },
  userGroup: async ({ conversationId }, _args, { views }) => {
    const conversation = await views.one(conversations, conversationId);
    return conversation?.kind === 'group' ? conversation : null;
  },
  person: ({ personId }) => ({ id: personId }),
  role: ({ role }) => groupRoleName(role),
  state: ({ state }) => (state === 'member' ? 'MEMBER' : 'LEFT'),
};
