import { payload } from '@c18n/platform/subgraph/payload';
import { deactivatePerson } from '../commands/deactivatePerson.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

import { people } from '../views.ts';

/** Shuts a person out. */
export const deactivatePersonField: NonNullable<MutationResolvers['deactivatePerson']> = async (
  _parent,
  { input },
  context,
) => {
  const { personId, idempotencyKey } = input;
  const data = () => ({ personId });
  const sent = await context.commands.send({ definition: deactivatePerson, input, idempotencyKey, data });
  return payload(sent, { person: await context.views.one(people, personId) });
};
