import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { userNameKey } from '../claimKeys.ts';
import { updateProfile } from '../commands/updateProfile.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { people } from '../views.ts';

/** Changes the viewer's profile. */
export const updateProfileField: NonNullable<MutationResolvers['updateProfile']> = async (
  _parent,
  { input },
  context,
) => {
  const { person: personId } = requireViewer(context);
  const userName = input.userName ?? null;
  const sent = await context.commands.send({
    definition: updateProfile,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({
      personId,
      expectedVersion: input.expectedVersion ?? null,
      userName,
      userNameKey: userName === null ? null : userNameKey(context.sessions, userName),
      displayName: input.displayName ?? null,
      about: changeOf(input.about),
      location: changeOf(input.location),
      languages: changeOf(input.languages?.join(' ') ?? input.languages),
    }),
  });
  return payload(sent, { person: await context.views.one(people, personId) });
};

/** As the command has it: null leaves a field, an empty text clears it. The input leaves it out, or says null to clear it. */
function changeOf(value: string | readonly string[] | null | undefined): string | null {
  return value === undefined ? null : String(value ?? '');
}
