import { payload } from '@c18n/platform/subgraph/payload';
import { grantRole } from '../commands/grantRole.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { roleNamed } from '../roleNames.ts';
import { people } from '../views.ts';

/** Gives a person a role. */
export const grantRoleField: NonNullable<MutationResolvers['grantRole']> = async (_parent, { input }, context) => {
  const { personId, role, idempotencyKey } = input;
  const data = () => ({ personId, role: roleNamed[role] });
  const sent = await context.commands.send({ definition: grantRole, input, idempotencyKey, data });
  return payload(sent, { person: await context.views.one(people, personId) });
};
