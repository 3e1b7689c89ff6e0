import { payload } from '@c18n/platform/subgraph/payload';
import { revokeSessions } from '../commands/revokeSessions.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

import { people } from '../views.ts';

/** Ends all sessions of a person. */
export const revokeSessionsField: NonNullable<MutationResolvers['revokeSessions']> = async (
  _parent,
  { input },
  context,
) => {
  const { personId, idempotencyKey } = input;
  const data = () => ({ personId });
  const sent = await context.commands.send({ definition: revokeSessions, input, idempotencyKey, data });
  return payload(sent, { person: await context.views.one(people, personId) });
};
