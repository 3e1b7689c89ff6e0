import { payload } from '@c18n/platform/subgraph/payload';
import { revokeRole } from '../commands/revokeRole.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { roleNamed } from '../roleNames.ts';
import { people } from '../views.ts';

/** Takes a role from a person. */
export const revokeRoleField: NonNullable<MutationResolvers['revokeRole']> = async (_parent, { input }, context) => {
  const { personId, role, idempotencyKey } = input;
  const data = () => ({ personId, role: roleNamed[role] });
  const sent = await context.commands.send({ definition: revokeRole, input, idempotencyKey, data });
  return payload(sent, { person: await context.views.one(people, personId) });
};
