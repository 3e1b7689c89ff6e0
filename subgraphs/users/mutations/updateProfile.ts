import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { userNameKey } from '../claimKeys.ts';
import { clearable, updateProfile } from '../commands/updateProfile.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { languageText } from '../languageText.ts';
import { people } from '../views.ts';

/** Changes the viewer's profile. */
export const updateProfileField: NonNullable<MutationResolvers['updateProfile']> = async (
  _parent,
  { input },
  context,
) => {
  const { person: personId } = requireViewer(context);
  const userName = input.userName ?? null;
  const languages = languageText(input.languages);
  // Left out and null are not the same here: null, like nothing at all, clears.
  const given = { about: input.about, location: input.location, languages };
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
      about: input.about || null,
      location: input.location || null,
      languages: languages || null,
      cleared: clearable.filter((field) => given[field] === null || given[field] === ''),
    }),
  });
  return payload(sent, { person: await context.views.one(people, personId) });
};
