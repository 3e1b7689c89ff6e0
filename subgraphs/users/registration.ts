import type { Documents } from '@c18n/platform/domain/Documents';
import type { Command, Decision } from '@c18n/platform/domain/defineCommand';
import { personal } from '@c18n/platform/domain/personal';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { PersonRegistered } from './facts.ts';
import { isReservedUserName } from './reservedUserNames.ts';
import { people } from './views.ts';
import {
  aboutSchema,
  displayNameSchema,
  emailSchema,
  languagesSchema,
  locationSchema,
  userNameSchema,
} from './words.ts';

/** What every way of making a person needs. The keys are HMACs of the folded email address and user name. */
export const registrationShape = {
  personId: idSchema('person'),
  userName: personal(userNameSchema),
  userNameKey: z.string(),
  email: personal(emailSchema).nullable(),
  emailKey: z.string().nullable(),
  displayName: personal(displayNameSchema),
  about: personal(aboutSchema).nullable(),
  location: personal(locationSchema).nullable(),
  languages: personal(languagesSchema).nullable(),
};

/** A PHC string of argon2id. Not a person's words, but theirs alone: it becomes unreadable with them. */
export const personalHash = personal(z.string().startsWith('$argon2id$'));

/** Why nobody can be registered with this user name or email address. */
export const registrationRefusals = {
  EMAIL_TAKEN: 'Somebody is registered with this email address.',
  USER_NAME_TAKEN: 'Somebody has this user name.',
  USER_NAME_RESERVED: 'Nobody may have this user name.',
} as const;

type Registration = z.output<z.ZodObject<typeof registrationShape>>;

/**
 * Decides that a person is registered. The claims see to it that no two have one email address or user name, but the command that made a
 * person may repeat its own: it gets the same id when its key is forgotten, and whatever has become of the person since must stay.
 *
 * @param ifThere what is decided where this command has made the person before, longer ago than keys are remembered
 */
export function decideRegistration(
  documents: Documents,
  command: Command<Registration>,
  more: { readonly passwordHash: z.output<typeof personalHash> | null; readonly occurredAt: number },
  ifThere: Decision<never>,
): Decision<keyof typeof registrationRefusals> {
  const { personId, userName, userNameKey, email, emailKey, displayName, about, location, languages } = command.data;
  if (documents.get(people, personId) !== null) return ifThere;
  if (isReservedUserName(userName)) return { refused: 'USER_NAME_RESERVED', fields: ['userName'] };
  const person = { personId, userName, userNameKey, email, emailKey, displayName, about, location, languages };
  return {
    facts: [PersonRegistered.state({ ...person, ...more, claimOwner: command.id })],
    claims: [
      { key: userNameKey, refusal: 'USER_NAME_TAKEN', fields: ['userName'] },
      ...(emailKey === null ? [] : [{ key: emailKey, refusal: 'EMAIL_TAKEN', fields: ['email'] } as const]),
    ],
  };
}
