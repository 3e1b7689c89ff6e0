import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { signOut } from '../commands/signOut.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Ends the session that asks, another of the viewer's, or all. */
export const signOutField: NonNullable<MutationResolvers['signOut']> = async (_parent, { input }, context) => {
  const { person: personId, session } = requireViewer(context);
  // Named also where the input names none: the same key must not answer for another session.
  const sessionId = input.sessionId ?? session;
  const sent = await context.commands.send({
    definition: signOut,
    input: { ...input, sessionId },
    idempotencyKey: input.idempotencyKey,
    data: () => ({ personId, sessionId, everywhere: input.everywhere }),
  });
  return payload(sent, {});
};
