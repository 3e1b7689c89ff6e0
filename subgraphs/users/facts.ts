import { defineFact } from '@c18n/platform/domain/defineFact';
import { personal } from '@c18n/platform/domain/personal';
import { z } from 'zod';
import { roles } from './roles.ts';

const personId = z.string();
const role = z.enum(roles);
// What a person may write is a command's concern and may change; a fact keeps what was accepted then.
const words = personal(z.string());
const aboutPerson = { subject: (data: { readonly personId: string }) => data.personId };
const wordsOfPerson = { ...aboutPerson, wordsOf: aboutPerson.subject };

/** Somebody has an account now, by registering or by an import. Without a password nobody can sign in to it. */
export const PersonRegistered = defineFact(
  'c18n.users.PersonRegistered',
  z.object({
    personId,
    userName: words,
    /** The HMAC of the folded user name: finds the person by it. */
    userNameKey: z.string(),
    email: words.nullable(),
    emailKey: z.string().nullable(),
    /** The command that owns the claims of email address and user name. */
    claimOwner: z.string(),
    displayName: words,
    about: words.nullable(),
    location: words.nullable(),
    /** Language tags (BCP 47), separated by spaces. */
    languages: words.nullable(),
    /** A PHC string of argon2id; null: there is no password. */
    passwordHash: words.nullable(),
    /** When it happened, in milliseconds since the epoch: an import tells of the past. */
    occurredAt: z.number(),
  }),
  wordsOfPerson,
);

/** A person signed in. `version` is the person's session version that the session belongs to. */
export const SessionStarted = defineFact(
  'c18n.users.SessionStarted',
  z.object({ personId, sessionId: z.string(), version: z.number() }),
  { subject: ({ sessionId }) => sessionId },
);

/** One session was ended. */
export const SessionEnded = defineFact('c18n.users.SessionEnded', z.object({ personId, sessionId: z.string() }), {
  subject: ({ sessionId }) => sessionId,
});

/** All sessions below this version were ended at once. */
export const SessionsRevoked = defineFact(
  'c18n.users.SessionsRevoked',
  z.object({ personId, sessionVersion: z.number() }),
  aboutPerson,
);

/** A person has a new password, and all sessions below this version were ended. */
export const PasswordChanged = defineFact(
  'c18n.users.PasswordChanged',
  z.object({ personId, passwordHash: words, credentialVersion: z.number(), sessionVersion: z.number() }),
  wordsOfPerson,
);

/** A person describes themself anew. What is absent stayed as it was; null was cleared. */
export const ProfileUpdated = defineFact(
  'c18n.users.ProfileUpdated',
  z.object({
    personId,
    /** Counts the changes of the profile. */
    version: z.number(),
    displayName: words.optional(),
    about: words.nullable().optional(),
    location: words.nullable().optional(),
    languages: words.nullable().optional(),
  }),
  wordsOfPerson,
);

/** A person goes by another user name, or writes it in another way. */
export const UserNameChanged = defineFact(
  'c18n.users.UserNameChanged',
  z.object({
    personId,
    version: z.number(),
    userName: words,
    userNameKey: z.string(),
    /** The command that owns the claim of the user name. */
    userNameOwner: z.string(),
  }),
  wordsOfPerson,
);

/** A person was given a role; `roles` are all that they have now. */
export const RoleGranted = defineFact(
  'c18n.users.RoleGranted',
  z.object({ personId, role, roles: z.array(role) }),
  aboutPerson,
);

/** A role was taken from a person; `roles` are all that they have left. */
export const RoleRevoked = defineFact(
  'c18n.users.RoleRevoked',
  z.object({ personId, role, roles: z.array(role) }),
  aboutPerson,
);

/** A person may not sign in any more, and all sessions below this version were ended. */
export const PersonDeactivated = defineFact(
  'c18n.users.PersonDeactivated',
  z.object({ personId, sessionVersion: z.number() }),
  aboutPerson,
);

/**
 * A person's words are to be erased, which nobody can take back: the person may not sign in any more, and all sessions below this version
 * were ended. `PersonErased` follows when it is done.
 */
export const ErasureRequested = defineFact(
  'c18n.users.ErasureRequested',
  z.object({ personId, sessionVersion: z.number() }),
  aboutPerson,
);

/** A person's words are erased: their key is destroyed, and search holds nothing of them. Their user name and email address are free. */
export const PersonErased = defineFact('c18n.users.PersonErased', z.object({ personId }), aboutPerson);

/** A person may sign in again. */
export const PersonReactivated = defineFact('c18n.users.PersonReactivated', z.object({ personId }), aboutPerson);
