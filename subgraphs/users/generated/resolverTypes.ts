import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredPerson, StoredSession } from '../views.ts';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in time, in UTC: `2026-01-31T12:00:00.000Z` (RFC 3339). */
  DateTime: { input: number; output: number; }
  /** A signed position in the history of places. Opaque: give it to a subscription's `after` as you got it. */
  Position: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** The current and the new password. */
export type ChangePasswordInput = {
  /** The current password. */
  readonly currentPassword: Scalars['String']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The new password: 8 to 200 characters. */
  readonly newPassword: Scalars['String']['input'];
};

/** What came of `changePassword`. */
export type ChangePasswordPayload = {
  readonly __typename?: 'ChangePasswordPayload';
  /** When the token expires; null unless it was done. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<ChangePasswordRefusal>;
  /** The token of the new session: send it as `Authorization: Bearer …`. Null unless it was done. */
  readonly token: Maybe<Scalars['String']['output']>;
};

/** Why `changePassword` was refused. */
export type ChangePasswordRefusal = {
  readonly __typename?: 'ChangePasswordRefusal';
  /** The reason, for programs. */
  readonly code: ChangePasswordRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `changePassword` is refused. */
export type ChangePasswordRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** This is not your current password. */
  | 'WRONG_PASSWORD';

/** The people that are made. */
export type CreatePeopleInput = {
  /** Makes repeating safe: under the same key each person's own key is made once; one that was refused is decided anew whenever it comes again. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 people. */
  readonly people: ReadonlyArray<CreatePersonInput>;
};

/** What came of `createPeople`. */
export type CreatePeoplePayload = {
  readonly __typename?: 'CreatePeoplePayload';
  /** What came of each, in the order of the input. */
  readonly results: ReadonlyArray<CreatePersonPayload>;
};

/** One of the people that are made. */
export type CreatePersonInput = {
  /** What the person tells about themself: at most 5,000 characters. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** The name that others see: one line of 1 to 100 characters. */
  readonly displayName: Scalars['String']['input'];
  /** Their email address, where it is known: at most 254 characters, of which 1 to 64 before the `@`, and a domain with a dot in it. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The item's own key, unlike that of any other in the batch, like its id where it comes from: 1 to 200 characters. */
  readonly key: Scalars['String']['input'];
  /** The languages that the person speaks: at most 20 tags like `en` or `pt-BR` (BCP 47). */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where the person says to be: one line of at most 200 characters. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** When they registered where they come from; now unless given. */
  readonly registeredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The unique name by which others call the person: 3 to 40 visible letters, digits, dots, hyphens and underscores, in any script, a letter or a digit at both ends. */
  readonly userName: Scalars['String']['input'];
};

/** What came of one of the people of `createPeople`. */
export type CreatePersonPayload = {
  readonly __typename?: 'CreatePersonPayload';
  /** The item's own key. */
  readonly key: Scalars['String']['output'];
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<CreatePersonRefusal>;
};

/** Why one of the people of `createPeople` was refused. */
export type CreatePersonRefusal = {
  readonly __typename?: 'CreatePersonRefusal';
  /** The reason, for programs. */
  readonly code: CreatePersonRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which one of the people of `createPeople` is refused. */
export type CreatePersonRefusalCode =
  /** Somebody is registered with this email address. */
  | 'EMAIL_TAKEN'
  /** This person was made before and is erased. */
  | 'ERASED'
  /** Your roles do not allow this. */
  | 'NOT_ALLOWED'
  /** Nobody can have registered in the future. */
  | 'TIME_AHEAD'
  /** Nobody may have this user name. */
  | 'USER_NAME_RESERVED'
  /** Somebody has this user name. */
  | 'USER_NAME_TAKEN';

/** Who is shut out. */
export type DeactivatePersonInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The person. */
  readonly personId: Scalars['ID']['input'];
};

/** What came of `deactivatePerson`. */
export type DeactivatePersonPayload = {
  readonly __typename?: 'DeactivatePersonPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person as they are now; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<DeactivatePersonRefusal>;
};

/** Why `deactivatePerson` was refused. */
export type DeactivatePersonRefusal = {
  readonly __typename?: 'DeactivatePersonRefusal';
  /** The reason, for programs. */
  readonly code: DeactivatePersonRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `deactivatePerson` is refused. */
export type DeactivatePersonRefusalCode =
  /** Your roles do not allow this. */
  | 'NOT_ALLOWED'
  /** Another administrator must deactivate you. */
  | 'ONESELF';

/** The proof that it is the viewer who asks. */
export type EraseAccountInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The viewer's password. */
  readonly password: Scalars['String']['input'];
};

/** What came of `eraseAccount`. */
export type EraseAccountPayload = {
  readonly __typename?: 'EraseAccountPayload';
  /** Whether it was done: it is decided and recorded, and follows. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<EraseAccountRefusal>;
};

/** Why `eraseAccount` was refused. */
export type EraseAccountRefusal = {
  readonly __typename?: 'EraseAccountRefusal';
  /** The reason, for programs. */
  readonly code: EraseAccountRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `eraseAccount` is refused. */
export type EraseAccountRefusalCode =
  /** This is not your current password. */
  | 'WRONG_PASSWORD';

/** Who gets which role. */
export type GrantRoleInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who gets it. */
  readonly personId: Scalars['ID']['input'];
  /** The role. */
  readonly role: Role;
};

/** What came of `grantRole`. */
export type GrantRolePayload = {
  readonly __typename?: 'GrantRolePayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person as they are now; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<GrantRoleRefusal>;
};

/** Why `grantRole` was refused. */
export type GrantRoleRefusal = {
  readonly __typename?: 'GrantRoleRefusal';
  /** The reason, for programs. */
  readonly code: GrantRoleRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `grantRole` is refused. */
export type GrantRoleRefusalCode =
  /** Your roles do not allow this. */
  | 'NOT_ALLOWED';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Gives the viewer a new password. All their sessions end; go on with the token that this returns. */
  readonly changePassword: ChangePasswordPayload;
  /** Makes up to 500 people without passwords, each by itself: one that is refused keeps no other back. For administrators and importers. */
  readonly createPeople: CreatePeoplePayload;
  /** Shuts a person out: their sessions end and they cannot sign in. What they wrote stays. For administrators. */
  readonly deactivatePerson: DeactivatePersonPayload;
  /** Erases the viewer for good: their sessions end at once, and within moments nobody can read or find a word of theirs. What they wrote stays in its place without words. Nobody can take it back. */
  readonly eraseAccount: EraseAccountPayload;
  /** Gives a person a role. Giving it again changes nothing. For administrators. */
  readonly grantRole: GrantRolePayload;
  /** Lets a deactivated person sign in again. For administrators. */
  readonly reactivatePerson: ReactivatePersonPayload;
  /** Registers a person and signs them in. Nobody needs to be signed in for it. */
  readonly register: RegisterPayload;
  /** Takes a role from a person. Taking it again changes nothing. For administrators. */
  readonly revokeRole: RevokeRolePayload;
  /** Ends all sessions of a person, who may sign in again. For administrators. */
  readonly revokeSessions: RevokeSessionsPayload;
  /** Signs a person in: starts a session. Nobody needs to be signed in for it. */
  readonly signIn: SignInPayload;
  /** Ends the viewer's session, another one of theirs, or all of them. */
  readonly signOut: SignOutPayload;
  /** Changes the viewer's profile. A field that is left out stays as it is. */
  readonly updateProfile: UpdateProfilePayload;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCreatePeopleArgs = {
  input: CreatePeopleInput;
};


export type MutationDeactivatePersonArgs = {
  input: DeactivatePersonInput;
};


export type MutationEraseAccountArgs = {
  input: EraseAccountInput;
};


export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


export type MutationReactivatePersonArgs = {
  input: ReactivatePersonInput;
};


export type MutationRegisterArgs = {
  input: RegisterInput;
};


export type MutationRevokeRoleArgs = {
  input: RevokeRoleInput;
};


export type MutationRevokeSessionsArgs = {
  input: RevokeSessionsInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  input: SignOutInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};

/** Something with an id of its own. */
export type Node = {
  /** Unique among all things: a TypeID. */
  readonly id: Scalars['ID']['output'];
};

/** What became of a mutation. */
export type Outcome = {
  readonly __typename?: 'Outcome';
  /** Ask with it later: `outcome(id)`. */
  readonly id: Scalars['ID']['output'];
  /** The position right after it: a subscription that starts here tells everything that came later. Null while pending. */
  readonly position: Maybe<Scalars['Position']['output']>;
  /** Whether it was done. */
  readonly state: OutcomeState;
};

/** Whether a mutation was done. */
export type OutcomeState =
  /** Decided, recorded for ever, and visible to every query everywhere. */
  | 'DONE'
  /** Taken on, but not decided yet; `outcome(id)` tells later. */
  | 'PENDING'
  /** Decided against; `refusal` says why. Nothing was changed. */
  | 'REFUSED';

/** Where a page of a list stands (https://relay.dev/graphql/connections.htm). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last edge; null where the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more after the last edge. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is more before the first edge. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null where the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A person. */
export type Person = Node & {
  readonly __typename?: 'Person';
  /** What the person tells about themself; null where they tell nothing, or were erased. */
  readonly about: Maybe<Scalars['String']['output']>;
  /** The name that others see; null where the person was erased. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** The email address. Only the person and administrators see it; null for everybody else. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** The person's id. */
  readonly id: Scalars['ID']['output'];
  /** The languages that the person speaks: tags like `en` or `pt-BR` (BCP 47). Empty where they do not say, or were erased. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  /** Where the person says to be; null where they do not say, or were erased. */
  readonly location: Maybe<Scalars['String']['output']>;
  /** Counts the changes of the profile: give it to `updateProfile` as `expectedVersion`. */
  readonly profileVersion: Scalars['Int']['output'];
  /** When the person registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Grows with every change of this object. */
  readonly revision: Scalars['Int']['output'];
  /** The roles on the whole installation. Only the person and administrators see them; null for everybody else. */
  readonly roles: Maybe<ReadonlyArray<Role>>;
  /** Whether the person may sign in. */
  readonly state: PersonState;
  /** The unique name by which others call the person; null where the person was erased. */
  readonly userName: Maybe<Scalars['String']['output']>;
};

/** A page of people. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The people of the page. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A person in a list. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
};

/** Whether a person may sign in. */
export type PersonState =
  /** They may. */
  | 'ACTIVE'
  /** An administrator has shut them out. */
  | 'DEACTIVATED'
  /** They may not: their words are erased. */
  | 'ERASED'
  /** They may not: their words are being erased, which takes moments and cannot be taken back. */
  | 'ERASING';

export type Query = {
  readonly __typename?: 'Query';
  /** All people, those who registered last first. For administrators. */
  readonly people: PersonConnection;
  /** A person by id; null where there is none. */
  readonly person: Maybe<Person>;
  /** A person by user name, however its letters are cased; null where nobody has it. */
  readonly personByUserName: Maybe<Person>;
  /** The person who asks, with what only they may see; null where nobody is signed in. */
  readonly viewer: Maybe<Viewer>;
};


export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonByUserNameArgs = {
  userName: Scalars['String']['input'];
};

/** Who may sign in again. */
export type ReactivatePersonInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The person. */
  readonly personId: Scalars['ID']['input'];
};

/** What came of `reactivatePerson`. */
export type ReactivatePersonPayload = {
  readonly __typename?: 'ReactivatePersonPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person as they are now; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<ReactivatePersonRefusal>;
};

/** Why `reactivatePerson` was refused. */
export type ReactivatePersonRefusal = {
  readonly __typename?: 'ReactivatePersonRefusal';
  /** The reason, for programs. */
  readonly code: ReactivatePersonRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `reactivatePerson` is refused. */
export type ReactivatePersonRefusalCode =
  /** This person is erased, or is being erased. */
  | 'ERASED'
  /** Your roles do not allow this. */
  | 'NOT_ALLOWED';

/** Who registers. */
export type RegisterInput = {
  /** What the person tells about themself: at most 5,000 characters. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** The name that others see: one line of 1 to 100 characters. */
  readonly displayName: Scalars['String']['input'];
  /** Their email address: at most 254 characters, of which 1 to 64 before the `@`, and a domain with a dot in it. Nobody else sees it but administrators. */
  readonly email: Scalars['String']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The languages that the person speaks: at most 20 tags like `en` or `pt-BR` (BCP 47). */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where the person says to be: one line of at most 200 characters. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Their password: 8 to 200 characters. */
  readonly password: Scalars['String']['input'];
  /** The unique name by which others call the person: 3 to 40 visible letters, digits, dots, hyphens and underscores, in any script, a letter or a digit at both ends. */
  readonly userName: Scalars['String']['input'];
};

/** What came of `register`. */
export type RegisterPayload = {
  readonly __typename?: 'RegisterPayload';
  /** When the token expires; null unless it was done. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<RegisterRefusal>;
  /** The token of the new session: send it as `Authorization: Bearer …`. Null unless it was done. */
  readonly token: Maybe<Scalars['String']['output']>;
};

/** Why `register` was refused. */
export type RegisterRefusal = {
  readonly __typename?: 'RegisterRefusal';
  /** The reason, for programs. */
  readonly code: RegisterRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `register` is refused. */
export type RegisterRefusalCode =
  /** Somebody is registered with this email address. */
  | 'EMAIL_TAKEN'
  /** Nobody may have this user name. */
  | 'USER_NAME_RESERVED'
  /** Somebody has this user name. */
  | 'USER_NAME_TAKEN';

/** Who loses which role. */
export type RevokeRoleInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who loses it. */
  readonly personId: Scalars['ID']['input'];
  /** The role. */
  readonly role: Role;
};

/** What came of `revokeRole`. */
export type RevokeRolePayload = {
  readonly __typename?: 'RevokeRolePayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person as they are now; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<RevokeRoleRefusal>;
};

/** Why `revokeRole` was refused. */
export type RevokeRoleRefusal = {
  readonly __typename?: 'RevokeRoleRefusal';
  /** The reason, for programs. */
  readonly code: RevokeRoleRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `revokeRole` is refused. */
export type RevokeRoleRefusalCode =
  /** Your roles do not allow this. */
  | 'NOT_ALLOWED'
  /** Another administrator must take this role from you. */
  | 'OWN_ADMINISTRATION';

/** Whose sessions end. */
export type RevokeSessionsInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The person. */
  readonly personId: Scalars['ID']['input'];
};

/** What came of `revokeSessions`. */
export type RevokeSessionsPayload = {
  readonly __typename?: 'RevokeSessionsPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<RevokeSessionsRefusal>;
};

/** Why `revokeSessions` was refused. */
export type RevokeSessionsRefusal = {
  readonly __typename?: 'RevokeSessionsRefusal';
  /** The reason, for programs. */
  readonly code: RevokeSessionsRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `revokeSessions` is refused. */
export type RevokeSessionsRefusalCode =
  /** Your roles do not allow this. */
  | 'NOT_ALLOWED';

/** What a person can be on the whole installation, beside being a person. */
export type Role =
  /** Keeps the installation. */
  | 'ADMINISTRATOR'
  /** Sees statistics. */
  | 'ANALYST'
  /** Brings people and content in, in others' names. */
  | 'IMPORTER'
  /** Decides about reports anywhere. */
  | 'MODERATOR';

/** A session: it begins with signing in, and its token is good until it ends or the token expires. */
export type Session = {
  readonly __typename?: 'Session';
  /** Whether it is the one that asks. */
  readonly current: Scalars['Boolean']['output'];
  /** Whether it was ended, by signing out, with all others at once, or by an administrator. */
  readonly ended: Scalars['Boolean']['output'];
  /** When it was ended; null also where all were ended at once. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The session's id. */
  readonly id: Scalars['ID']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
};

/** A page of sessions. */
export type SessionConnection = {
  readonly __typename?: 'SessionConnection';
  /** The sessions of the page. */
  readonly edges: ReadonlyArray<SessionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A session in a list. */
export type SessionEdge = {
  readonly __typename?: 'SessionEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: Session;
};

/** Who signs in, and the proof. */
export type SignInInput = {
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The password. */
  readonly password: Scalars['String']['input'];
  /** The user name or the email address. */
  readonly userNameOrEmail: Scalars['String']['input'];
};

/** What came of `signIn`. */
export type SignInPayload = {
  readonly __typename?: 'SignInPayload';
  /** When the token expires; null unless it was done. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<SignInRefusal>;
  /** The token of the new session: send it as `Authorization: Bearer …`. Null unless it was done. */
  readonly token: Maybe<Scalars['String']['output']>;
};

/** Why `signIn` was refused. */
export type SignInRefusal = {
  readonly __typename?: 'SignInRefusal';
  /** The reason, for programs. */
  readonly code: SignInRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `signIn` is refused. */
export type SignInRefusalCode =
  /** An administrator has deactivated this person. */
  | 'DEACTIVATED'
  /** Nobody is registered with this name or address and this password. */
  | 'WRONG_CREDENTIALS';

/** What ends. */
export type SignOutInput = {
  /** Whether all of the viewer's sessions end. */
  readonly everywhere?: Scalars['Boolean']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** One of the viewer's sessions; the current one unless given. */
  readonly sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of `signOut`. */
export type SignOutPayload = {
  readonly __typename?: 'SignOutPayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
};

/** What changes. Left out: stays as it is. */
export type UpdateProfileInput = {
  /** What the person tells about themself: at most 5,000 characters. Null, like an empty text, clears it. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** The name that others see: one line of 1 to 100 characters. Null changes nothing. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** The profile's version that was edited: refused where it was changed since. Not checked unless given. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The languages that the person speaks: at most 20 tags like `en` or `pt-BR` (BCP 47); null clears them. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where the person says to be: one line of at most 200 characters. Null, like an empty text, clears it. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Another user name: 3 to 40 visible letters, digits, dots, hyphens and underscores, in any script, a letter or a digit at both ends. Null changes nothing. */
  readonly userName?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `updateProfile`. */
export type UpdateProfilePayload = {
  readonly __typename?: 'UpdateProfilePayload';
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** The person as they are now; null unless it was done. */
  readonly person: Maybe<Person>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<UpdateProfileRefusal>;
};

/** Why `updateProfile` was refused. */
export type UpdateProfileRefusal = {
  readonly __typename?: 'UpdateProfileRefusal';
  /** The reason, for programs. */
  readonly code: UpdateProfileRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `updateProfile` is refused. */
export type UpdateProfileRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Nobody may have this user name. */
  | 'USER_NAME_RESERVED'
  /** Somebody has this user name. */
  | 'USER_NAME_TAKEN'
  /** The profile was changed since. */
  | 'VERSION_OUTDATED';

/** The person who asks, with what only they may see. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Their email address; null where an import made them without. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** When they last signed in; registering counts. Null only for who never did. */
  readonly lastSignedInAt: Maybe<Scalars['DateTime']['output']>;
  /** The person. */
  readonly person: Person;
  /** Their roles on the whole installation. */
  readonly roles: ReadonlyArray<Role>;
  /** Their sessions, the last started first. */
  readonly sessions: SessionConnection;
};


/** The person who asks, with what only they may see. */
export type ViewerSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( StoredPerson );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChangePasswordInput: ChangePasswordInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ChangePasswordPayload: ResolverTypeWrapper<ChangePasswordPayload>;
  ChangePasswordRefusal: ResolverTypeWrapper<ChangePasswordRefusal>;
  ChangePasswordRefusalCode: ChangePasswordRefusalCode;
  CreatePeopleInput: CreatePeopleInput;
  CreatePeoplePayload: ResolverTypeWrapper<Omit<CreatePeoplePayload, 'results'> & { results: ReadonlyArray<ResolversTypes['CreatePersonPayload']> }>;
  CreatePersonInput: CreatePersonInput;
  CreatePersonPayload: ResolverTypeWrapper<Omit<CreatePersonPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  CreatePersonRefusal: ResolverTypeWrapper<CreatePersonRefusal>;
  CreatePersonRefusalCode: CreatePersonRefusalCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeactivatePersonInput: DeactivatePersonInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DeactivatePersonPayload: ResolverTypeWrapper<Omit<DeactivatePersonPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  DeactivatePersonRefusal: ResolverTypeWrapper<DeactivatePersonRefusal>;
  DeactivatePersonRefusalCode: DeactivatePersonRefusalCode;
  EraseAccountInput: EraseAccountInput;
  EraseAccountPayload: ResolverTypeWrapper<EraseAccountPayload>;
  EraseAccountRefusal: ResolverTypeWrapper<EraseAccountRefusal>;
  EraseAccountRefusalCode: EraseAccountRefusalCode;
  GrantRoleInput: GrantRoleInput;
  GrantRolePayload: ResolverTypeWrapper<Omit<GrantRolePayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  GrantRoleRefusal: ResolverTypeWrapper<GrantRoleRefusal>;
  GrantRoleRefusalCode: GrantRoleRefusalCode;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Outcome: ResolverTypeWrapper<Outcome>;
  OutcomeState: OutcomeState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Person: ResolverTypeWrapper<StoredPerson>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PersonEdge']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonState: PersonState;
  Position: ResolverTypeWrapper<Scalars['Position']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReactivatePersonInput: ReactivatePersonInput;
  ReactivatePersonPayload: ResolverTypeWrapper<Omit<ReactivatePersonPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  ReactivatePersonRefusal: ResolverTypeWrapper<ReactivatePersonRefusal>;
  ReactivatePersonRefusalCode: ReactivatePersonRefusalCode;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  RegisterRefusal: ResolverTypeWrapper<RegisterRefusal>;
  RegisterRefusalCode: RegisterRefusalCode;
  RevokeRoleInput: RevokeRoleInput;
  RevokeRolePayload: ResolverTypeWrapper<Omit<RevokeRolePayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  RevokeRoleRefusal: ResolverTypeWrapper<RevokeRoleRefusal>;
  RevokeRoleRefusalCode: RevokeRoleRefusalCode;
  RevokeSessionsInput: RevokeSessionsInput;
  RevokeSessionsPayload: ResolverTypeWrapper<Omit<RevokeSessionsPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  RevokeSessionsRefusal: ResolverTypeWrapper<RevokeSessionsRefusal>;
  RevokeSessionsRefusalCode: RevokeSessionsRefusalCode;
  Role: Role;
  Session: ResolverTypeWrapper<StoredSession>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SessionEdge']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<Omit<SignInPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  SignInRefusal: ResolverTypeWrapper<SignInRefusal>;
  SignInRefusalCode: SignInRefusalCode;
  SignOutInput: SignOutInput;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  UpdateProfileRefusal: ResolverTypeWrapper<UpdateProfileRefusal>;
  UpdateProfileRefusalCode: UpdateProfileRefusalCode;
  Viewer: ResolverTypeWrapper<StoredPerson>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangePasswordInput: ChangePasswordInput;
  String: Scalars['String']['output'];
  ChangePasswordPayload: ChangePasswordPayload;
  ChangePasswordRefusal: ChangePasswordRefusal;
  CreatePeopleInput: CreatePeopleInput;
  CreatePeoplePayload: Omit<CreatePeoplePayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['CreatePersonPayload']> };
  CreatePersonInput: CreatePersonInput;
  CreatePersonPayload: Omit<CreatePersonPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  CreatePersonRefusal: CreatePersonRefusal;
  DateTime: Scalars['DateTime']['output'];
  DeactivatePersonInput: DeactivatePersonInput;
  ID: Scalars['ID']['output'];
  DeactivatePersonPayload: Omit<DeactivatePersonPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  DeactivatePersonRefusal: DeactivatePersonRefusal;
  EraseAccountInput: EraseAccountInput;
  EraseAccountPayload: EraseAccountPayload;
  EraseAccountRefusal: EraseAccountRefusal;
  GrantRoleInput: GrantRoleInput;
  GrantRolePayload: Omit<GrantRolePayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  GrantRoleRefusal: GrantRoleRefusal;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Outcome: Outcome;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Person: StoredPerson;
  Int: Scalars['Int']['output'];
  PersonConnection: Omit<PersonConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PersonEdge']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  Position: Scalars['Position']['output'];
  Query: Record<PropertyKey, never>;
  ReactivatePersonInput: ReactivatePersonInput;
  ReactivatePersonPayload: Omit<ReactivatePersonPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  ReactivatePersonRefusal: ReactivatePersonRefusal;
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  RegisterRefusal: RegisterRefusal;
  RevokeRoleInput: RevokeRoleInput;
  RevokeRolePayload: Omit<RevokeRolePayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  RevokeRoleRefusal: RevokeRoleRefusal;
  RevokeSessionsInput: RevokeSessionsInput;
  RevokeSessionsPayload: Omit<RevokeSessionsPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  RevokeSessionsRefusal: RevokeSessionsRefusal;
  Session: StoredSession;
  SessionConnection: Omit<SessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SessionEdge']> };
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  SignInInput: SignInInput;
  SignInPayload: Omit<SignInPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  SignInRefusal: SignInRefusal;
  SignOutInput: SignOutInput;
  SignOutPayload: SignOutPayload;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  UpdateProfileRefusal: UpdateProfileRefusal;
  Viewer: StoredPerson;
};

export type ChangePasswordPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['ChangePasswordRefusal']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangePasswordRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangePasswordRefusal'] = ResolversParentTypes['ChangePasswordRefusal']> = {
  code?: Resolver<ResolversTypes['ChangePasswordRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreatePeoplePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CreatePeoplePayload'] = ResolversParentTypes['CreatePeoplePayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['CreatePersonPayload']>, ParentType, ContextType>;
};

export type CreatePersonPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CreatePersonPayload'] = ResolversParentTypes['CreatePersonPayload']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['CreatePersonRefusal']>, ParentType, ContextType>;
};

export type CreatePersonRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CreatePersonRefusal'] = ResolversParentTypes['CreatePersonRefusal']> = {
  code?: Resolver<ResolversTypes['CreatePersonRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeactivatePersonPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeactivatePersonPayload'] = ResolversParentTypes['DeactivatePersonPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DeactivatePersonRefusal']>, ParentType, ContextType>;
};

export type DeactivatePersonRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeactivatePersonRefusal'] = ResolversParentTypes['DeactivatePersonRefusal']> = {
  code?: Resolver<ResolversTypes['DeactivatePersonRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EraseAccountPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EraseAccountPayload'] = ResolversParentTypes['EraseAccountPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['EraseAccountRefusal']>, ParentType, ContextType>;
};

export type EraseAccountRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EraseAccountRefusal'] = ResolversParentTypes['EraseAccountRefusal']> = {
  code?: Resolver<ResolversTypes['EraseAccountRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantRolePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GrantRolePayload'] = ResolversParentTypes['GrantRolePayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['GrantRoleRefusal']>, ParentType, ContextType>;
};

export type GrantRoleRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GrantRoleRefusal'] = ResolversParentTypes['GrantRoleRefusal']> = {
  code?: Resolver<ResolversTypes['GrantRoleRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  createPeople?: Resolver<ResolversTypes['CreatePeoplePayload'], ParentType, ContextType, RequireFields<MutationCreatePeopleArgs, 'input'>>;
  deactivatePerson?: Resolver<ResolversTypes['DeactivatePersonPayload'], ParentType, ContextType, RequireFields<MutationDeactivatePersonArgs, 'input'>>;
  eraseAccount?: Resolver<ResolversTypes['EraseAccountPayload'], ParentType, ContextType, RequireFields<MutationEraseAccountArgs, 'input'>>;
  grantRole?: Resolver<ResolversTypes['GrantRolePayload'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  reactivatePerson?: Resolver<ResolversTypes['ReactivatePersonPayload'], ParentType, ContextType, RequireFields<MutationReactivatePersonArgs, 'input'>>;
  register?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  revokeRole?: Resolver<ResolversTypes['RevokeRolePayload'], ParentType, ContextType, RequireFields<MutationRevokeRoleArgs, 'input'>>;
  revokeSessions?: Resolver<ResolversTypes['RevokeSessionsPayload'], ParentType, ContextType, RequireFields<MutationRevokeSessionsArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Person', ParentType, ContextType>;
};

export type OutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Outcome'] = ResolversParentTypes['Outcome']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OutcomeState'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profileVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PersonState'], ParentType, ContextType>;
  userName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export interface PositionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Position'], any> {
  name: 'Position';
}

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<QueryPeopleArgs>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  personByUserName?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonByUserNameArgs, 'userName'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type ReactivatePersonPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReactivatePersonPayload'] = ResolversParentTypes['ReactivatePersonPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['ReactivatePersonRefusal']>, ParentType, ContextType>;
};

export type ReactivatePersonRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReactivatePersonRefusal'] = ResolversParentTypes['ReactivatePersonRefusal']> = {
  code?: Resolver<ResolversTypes['ReactivatePersonRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegisterPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['RegisterRefusal']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisterRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RegisterRefusal'] = ResolversParentTypes['RegisterRefusal']> = {
  code?: Resolver<ResolversTypes['RegisterRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevokeRolePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RevokeRolePayload'] = ResolversParentTypes['RevokeRolePayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['RevokeRoleRefusal']>, ParentType, ContextType>;
};

export type RevokeRoleRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RevokeRoleRefusal'] = ResolversParentTypes['RevokeRoleRefusal']> = {
  code?: Resolver<ResolversTypes['RevokeRoleRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevokeSessionsPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RevokeSessionsPayload'] = ResolversParentTypes['RevokeSessionsPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['RevokeSessionsRefusal']>, ParentType, ContextType>;
};

export type RevokeSessionsRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RevokeSessionsRefusal'] = ResolversParentTypes['RevokeSessionsRefusal']> = {
  code?: Resolver<ResolversTypes['RevokeSessionsRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['SignInRefusal']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignInRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SignInRefusal'] = ResolversParentTypes['SignInRefusal']> = {
  code?: Resolver<ResolversTypes['SignInRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['UpdateProfileRefusal']>, ParentType, ContextType>;
};

export type UpdateProfileRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UpdateProfileRefusal'] = ResolversParentTypes['UpdateProfileRefusal']> = {
  code?: Resolver<ResolversTypes['UpdateProfileRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSignedInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SessionConnection'], ParentType, ContextType, Partial<ViewerSessionsArgs>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ChangePasswordRefusal?: ChangePasswordRefusalResolvers<ContextType>;
  CreatePeoplePayload?: CreatePeoplePayloadResolvers<ContextType>;
  CreatePersonPayload?: CreatePersonPayloadResolvers<ContextType>;
  CreatePersonRefusal?: CreatePersonRefusalResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeactivatePersonPayload?: DeactivatePersonPayloadResolvers<ContextType>;
  DeactivatePersonRefusal?: DeactivatePersonRefusalResolvers<ContextType>;
  EraseAccountPayload?: EraseAccountPayloadResolvers<ContextType>;
  EraseAccountRefusal?: EraseAccountRefusalResolvers<ContextType>;
  GrantRolePayload?: GrantRolePayloadResolvers<ContextType>;
  GrantRoleRefusal?: GrantRoleRefusalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Position?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  ReactivatePersonPayload?: ReactivatePersonPayloadResolvers<ContextType>;
  ReactivatePersonRefusal?: ReactivatePersonRefusalResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  RegisterRefusal?: RegisterRefusalResolvers<ContextType>;
  RevokeRolePayload?: RevokeRolePayloadResolvers<ContextType>;
  RevokeRoleRefusal?: RevokeRoleRefusalResolvers<ContextType>;
  RevokeSessionsPayload?: RevokeSessionsPayloadResolvers<ContextType>;
  RevokeSessionsRefusal?: RevokeSessionsRefusalResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInRefusal?: SignInRefusalResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateProfileRefusal?: UpdateProfileRefusalResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

