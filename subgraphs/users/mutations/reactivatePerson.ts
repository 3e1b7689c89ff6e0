import { payload } from '@c18n/platform/subgraph/payload';
import { reactivatePerson } from '../commands/reactivatePerson.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

import { people } from '../views.ts';

/** Lets a deactivated person in again. */
export const reactivatePersonField: NonNullable<MutationResolvers['reactivatePerson']> = async (
  _parent,
  { input },
  context,
) => {
  const { personId, idempotencyKey } = input;
  const data = () => ({ personId });
  const sent = await context.commands.send({ definition: reactivatePerson, input, idempotencyKey, data });
  return payload(sent, { person: await context.views.one(people, personId) });
};
