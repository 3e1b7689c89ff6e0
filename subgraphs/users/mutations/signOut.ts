import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { signOut } from '../commands/signOut.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Ends the session that asks, another of the viewer's, or all. */
export const signOutField: NonNullable<MutationResolvers['signOut']> = async (_parent, { input }, context) => {
  const { person: personId, session } = requireViewer(context);
  const sent = await context.commands.send({
    definition: signOut,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ personId, sessionId: input.sessionId ?? session, everywhere: input.everywhere }),
  });
  return payload(sent, {});
};
