import { type Decision, defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { type Personal, personal } from '@c18n/platform/domain/personal';
import { z } from 'zod';
import { ProfileUpdated, UserNameChanged } from '../facts.ts';
import { registrationRefusals } from '../registration.ts';
import { isReservedUserName } from '../reservedUserNames.ts';
import { type PersonDocument, people } from '../views.ts';
import { aboutSchema, displayNameSchema, languagesSchema, locationSchema, userNameSchema } from '../words.ts';

const { USER_NAME_TAKEN, USER_NAME_RESERVED } = registrationRefusals;

/** The fields that may be without value. */
export const clearable = ['about', 'location', 'languages'] as const;

/** Changes the actor's profile. Null leaves a field as it is; those that are named in `cleared` have no value any more. */
export const updateProfile = defineCommand({
  type: 'c18n.users.updateProfile',
  stream: 'people',
  schema: z.object({
    personId: z.string(),
    /** The version of the profile that was edited; null: whichever. */
    expectedVersion: z.number().nullable(),
    userName: personal(userNameSchema).nullable(),
    userNameKey: z.string().nullable(),
    displayName: personal(displayNameSchema).nullable(),
    about: personal(aboutSchema).nullable(),
    location: personal(locationSchema).nullable(),
    languages: personal(languagesSchema).nullable(),
    cleared: z.array(z.enum(clearable)),
  }),
  place: ({ personId }) => personId,
  refusals: {
    USER_NAME_TAKEN,
    USER_NAME_RESERVED,
    VERSION_OUTDATED: 'The profile was changed since.',
    DEACTIVATED: 'An administrator has deactivated you.',
  },
  decide(documents, command) {
    const { personId, expectedVersion, userName, userNameKey, cleared, ...words } = command.data;
    const person = documents.get(people, personId);
    if (person === null || command.actor !== personId) return notFound('personId');
    if (person.state !== 'active') return { refused: 'DEACTIVATED' };
    if (expectedVersion !== null && expectedVersion !== person.profileVersion) {
      return { refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] };
    }
    if (userName !== null && isReservedUserName(userName)) {
      return { refused: 'USER_NAME_RESERVED', fields: ['userName'] };
    }
    const version = person.profileVersion + 1;
    const changed = { ...given(words), ...Object.fromEntries(cleared.map((field) => [field, null])) };
    const described =
      Object.keys(changed).length === 0 ? [] : [ProfileUpdated.state({ personId, version, ...changed })];
    if (userName === null || userNameKey === null) return { facts: described };
    const renamed = renaming(person, userNameKey, command.id);
    const named = UserNameChanged.state({ personId, version, userName, userNameKey, userNameOwner: renamed.owner });
    return { ...renamed.decision, facts: [named, ...described] };
  },
});

/** The claim moves with the name; a name that is only written in another way keeps it. */
function renaming(person: PersonDocument, key: string, commandId: string) {
  if (key === person.userNameKey) return { owner: person.userNameOwner, decision: {} };
  const decision = {
    claims: [{ key, refusal: 'USER_NAME_TAKEN', fields: ['userName'] }],
    frees: person.userNameKey === null ? [] : [{ key: person.userNameKey, owner: person.userNameOwner }],
  } satisfies Partial<Decision<'USER_NAME_TAKEN'>>;
  return { owner: commandId, decision };
}

/** The fields that have a value. */
function given<Words extends Readonly<Record<string, Personal | null>>>(words: Words) {
  const entries = Object.entries(words).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as { readonly [Field in keyof Words]?: Personal };
}
