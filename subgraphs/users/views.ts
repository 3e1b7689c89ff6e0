import type { Standing } from '@c18n/platform/authorisation/Standing';
import { amend } from '@c18n/platform/domain/amend';
import { defineCollection, type Stored } from '@c18n/platform/domain/defineCollection';
import { on, type Views } from '@c18n/platform/domain/defineViews';
import type { Personal } from '@c18n/platform/domain/personal';
import type { SessionClaims } from '@c18n/platform/subgraph/Sessions';
import {
  ErasureRequested,
  PasswordChanged,
  PersonDeactivated,
  PersonErased,
  PersonReactivated,
  PersonRegistered,
  ProfileUpdated,
  RoleGranted,
  RoleRevoked,
  SessionEnded,
  SessionStarted,
  SessionsRevoked,
  UserNameChanged,
} from './facts.ts';
import type { Role } from './roles.ts';

/** A person. Times are milliseconds since the epoch; words are sealed under the person's own key. */
export type PersonDocument = {
  readonly userName: Personal;
  /** The claim of the user name, and the command that owns it. Null once the person is erased. */
  readonly userNameKey: string | null;
  readonly userNameOwner: string;
  /** Null: an imported person without one. */
  readonly email: Personal | null;
  readonly emailKey: string | null;
  readonly emailOwner: string | null;
  readonly displayName: Personal;
  readonly about: Personal | null;
  readonly location: Personal | null;
  /** Language tags (BCP 47), separated by spaces. */
  readonly languages: Personal | null;
  readonly roles: readonly Role[];
  /** `erasing`: their words are to be erased; `erased`: they are. Neither can be taken back. */
  readonly state: 'active' | 'deactivated' | 'erasing' | 'erased';
  /** Sessions of a lower version are ended. */
  readonly sessionVersion: number;
  /** Counts the changes of the profile. */
  readonly profileVersion: number;
  readonly registeredAt: number;
  readonly lastSignedInAt: number | null;
};

/** How a person proves who they are. Its id is the person's. No query shows it. */
export type CredentialsDocument = {
  /** A PHC string of argon2id; null: there is no password. */
  readonly passwordHash: Personal | null;
  /** Counts the passwords. */
  readonly version: number;
};

/** A session. It is also ended when its version is below the person's. */
export type SessionDocument = {
  readonly personId: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly version: number;
};

/** A person and a session as they are read. */
export type StoredPerson = Stored<PersonDocument>;
export type StoredSession = Stored<SessionDocument>;

export const people = defineCollection<PersonDocument>()('person', 'people', {
  newest: ['registeredAt'],
  userName: ['userNameKey'],
  email: ['emailKey'],
});

export const credentials = defineCollection<CredentialsDocument>()('credentials', 'people', {});

export const sessions = defineCollection<SessionDocument>()('session', 'people', {
  person: ['personId', 'startedAt'],
});

/** Whether a token's session still counts, from the documents of its person and session as they stand. */
export function sessionState(
  person: PersonDocument | null,
  session: SessionDocument | null,
  claims: SessionClaims,
): 'valid' | 'ended' {
  const valid =
    person?.state === 'active' &&
    session?.personId === claims.person &&
    session.endedAt === null &&
    session.version === claims.version &&
    person.sessionVersion === claims.version;
  return valid ? 'valid' : 'ended';
}

/** What a person is on the whole installation; nothing, once deactivated. */
export function standingsOf(person: PersonDocument | null): readonly Standing[] {
  return person?.state === 'active' ? ['person', ...person.roles.map((role) => `platform:${role}` as const)] : [];
}

const registered = on(PersonRegistered, ({ data }, documents) => {
  const { personId, claimOwner, passwordHash, occurredAt, ...profile } = data;
  documents.put(people, personId, {
    ...profile,
    userNameOwner: claimOwner,
    emailOwner: profile.emailKey === null ? null : claimOwner,
    roles: [],
    state: 'active',
    sessionVersion: 1,
    profileVersion: 1,
    registeredAt: occurredAt,
    lastSignedInAt: null,
  });
  documents.put(credentials, personId, { passwordHash, version: 1 });
});

const sessionStarted = on(SessionStarted, ({ data, time }, documents) => {
  const { personId, sessionId, version } = data;
  documents.put(sessions, sessionId, { personId, startedAt: time, endedAt: null, version });
  amend(documents, people, personId, { lastSignedInAt: time });
});

const sessionEnded = on(SessionEnded, ({ data, time }, documents) => {
  amend(documents, sessions, data.sessionId, { endedAt: time });
});

const passwordChanged = on(PasswordChanged, ({ data }, documents) => {
  const { personId, passwordHash, credentialVersion, sessionVersion } = data;
  documents.put(credentials, personId, { passwordHash, version: credentialVersion });
  amend(documents, people, personId, { sessionVersion });
});

const profileUpdated = on(ProfileUpdated, ({ data }, documents) => {
  const { personId, version, ...words } = data;
  const changed = Object.entries(words).filter(([, value]) => value !== undefined);
  amend(documents, people, personId, { ...Object.fromEntries(changed), profileVersion: version });
});

const erasureRequested = on(ErasureRequested, ({ data: { personId, sessionVersion } }, documents) => {
  amend(documents, people, personId, { state: 'erasing', sessionVersion, roles: [] });
  amend(documents, credentials, personId, { passwordHash: null });
});

const erased = on(PersonErased, ({ data }, documents) => {
  amend(documents, people, data.personId, { state: 'erased', userNameKey: null, emailKey: null, emailOwner: null });
});

const userNameChanged = on(UserNameChanged, ({ data }, documents) => {
  const { personId, version, ...userName } = data;
  amend(documents, people, personId, { ...userName, profileVersion: version });
});

export const views: Views = {
  collections: [people, credentials, sessions],
  folds: [
    registered,
    sessionStarted,
    sessionEnded,
    passwordChanged,
    profileUpdated,
    userNameChanged,
    erasureRequested,
    erased,
    on(SessionsRevoked, ({ data }, documents) => {
      amend(documents, people, data.personId, { sessionVersion: data.sessionVersion });
    }),
    on(RoleGranted, ({ data }, documents) => void amend(documents, people, data.personId, { roles: data.roles })),
    on(RoleRevoked, ({ data }, documents) => void amend(documents, people, data.personId, { roles: data.roles })),
    on(PersonDeactivated, ({ data }, documents) => {
      amend(documents, people, data.personId, { state: 'deactivated', sessionVersion: data.sessionVersion });
    }),
    on(PersonReactivated, ({ data }, documents) => void amend(documents, people, data.personId, { state: 'active' })),
  ],
};
