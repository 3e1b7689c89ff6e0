import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredCommunity, StoredCommunityMembership } from '../views.ts';
import type { Reference } from '../Reference.ts';
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

/** Who is added. */
export type AddCommunityMembersInput = {
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The persons: 1 to 40. */
  readonly personIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What came of `addCommunityMembers`. */
export type AddCommunityMembersPayload = {
  readonly __typename?: 'AddCommunityMembersPayload';
  /** The community as it is now; null unless it was done. */
  readonly community: Maybe<Community>;
  /** Their memberships, in the order of the input; null unless it was done. */
  readonly memberships: Maybe<ReadonlyArray<CommunityMembership>>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<AddCommunityMembersRefusal>;
};

/** Why `addCommunityMembers` was refused. */
export type AddCommunityMembersRefusal = {
  readonly __typename?: 'AddCommunityMembersRefusal';
  /** The reason, for programs. */
  readonly code: AddCommunityMembersRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `addCommunityMembers` is refused. */
export type AddCommunityMembersRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Your role in this community does not allow this. */
  | 'NOT_ALLOWED'
  /** One of these persons is deactivated. */
  | 'PERSON_DEACTIVATED';

/** People with a common interest, their posts and their groups. Everybody may read it. */
export type Community = Node & {
  readonly __typename?: 'Community';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is about; null where it says nothing, or where the person who wrote it was erased. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The community's id. */
  readonly id: Scalars['ID']['output'];
  /** How many members it has. */
  readonly memberCount: Scalars['Int']['output'];
  /** Its members, those who joined first come first. */
  readonly members: CommunityMembershipConnection;
  /** Its name; null where the person who gave it was erased. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** When it was closed for good; null while it is open. */
  readonly retiredAt: Maybe<Scalars['DateTime']['output']>;
  /** Grows with every change of this object. */
  readonly revision: Scalars['Int']['output'];
  /** A readable part for addresses, made from the name. Not unique. Null where the name is. */
  readonly slug: Maybe<Scalars['String']['output']>;
  /** Its tags. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Counts its descriptions: give it to `updateCommunity` as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What the viewer is in it; null where they are no member, or nobody is signed in. */
  readonly viewerMembership: Maybe<CommunityMembership>;
};


/** People with a common interest, their posts and their groups. Everybody may read it. */
export type CommunityMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of communities. */
export type CommunityConnection = {
  readonly __typename?: 'CommunityConnection';
  /** The communities of the page. */
  readonly edges: ReadonlyArray<CommunityEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A community in a list. */
export type CommunityEdge = {
  readonly __typename?: 'CommunityEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The community. */
  readonly node: Community;
};

/** What a person is in a community. */
export type CommunityMembership = Node & {
  readonly __typename?: 'CommunityMembership';
  /** The community, also once it is retired. Null only where it could not be read just now: then `errors` says why. */
  readonly community: Maybe<Community>;
  /** The membership's id: the same when a person leaves and comes back. */
  readonly id: Scalars['ID']['output'];
  /** When the person joined, the last time. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** The person. An erased person is still there, without words. Null only where it could not be read just now: then `errors` says why. */
  readonly person: Maybe<Person>;
  /** Grows with every change of this object. */
  readonly revision: Scalars['Int']['output'];
  /** What the person may do there. */
  readonly role: CommunityRole;
  /** Whether the person is a member now. */
  readonly state: CommunityMembershipState;
};

/** A page of memberships. */
export type CommunityMembershipConnection = {
  readonly __typename?: 'CommunityMembershipConnection';
  /** The memberships of the page. */
  readonly edges: ReadonlyArray<CommunityMembershipEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A membership in a list. */
export type CommunityMembershipEdge = {
  readonly __typename?: 'CommunityMembershipEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The membership. */
  readonly node: CommunityMembership;
};

/** Whether a person is a member of a community. */
export type CommunityMembershipState =
  /** They were. */
  | 'LEFT'
  /** They are. */
  | 'MEMBER';

/** What a member is in a community. */
export type CommunityRole =
  /** Publishes, comments and reacts. */
  | 'MEMBER'
  /** Hides posts and comments, and adds members. */
  | 'MODERATOR'
  /** Decides about the community and its roles. While a community is open and has members, one of them is; where none is active any more, an administrator makes a member one. */
  | 'OWNER';

/** The community. */
export type CreateCommunityInput = {
  /** What it is about: at most 5,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its name: one line of 3 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** At most 10 tags, each of up to 50 letters, digits and `+ # . _ -`. They are kept in lower case. */
  readonly tags?: ReadonlyArray<Scalars['String']['input']>;
};

/** What came of `createCommunity`. */
export type CreateCommunityPayload = {
  readonly __typename?: 'CreateCommunityPayload';
  /** The community; null unless it was done. */
  readonly community: Maybe<Community>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<CreateCommunityRefusal>;
};

/** Why `createCommunity` was refused. */
export type CreateCommunityRefusal = {
  readonly __typename?: 'CreateCommunityRefusal';
  /** The reason, for programs. */
  readonly code: CreateCommunityRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `createCommunity` is refused. */
export type CreateCommunityRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED';

/** The community that is joined. */
export type JoinCommunityInput = {
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `joinCommunity`. */
export type JoinCommunityPayload = {
  readonly __typename?: 'JoinCommunityPayload';
  /** The membership as it is now; null unless it was done. */
  readonly membership: Maybe<CommunityMembership>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<JoinCommunityRefusal>;
};

/** Why `joinCommunity` was refused. */
export type JoinCommunityRefusal = {
  readonly __typename?: 'JoinCommunityRefusal';
  /** The reason, for programs. */
  readonly code: JoinCommunityRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `joinCommunity` is refused. */
export type JoinCommunityRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED';

/** The community that is left. */
export type LeaveCommunityInput = {
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `leaveCommunity`. */
export type LeaveCommunityPayload = {
  readonly __typename?: 'LeaveCommunityPayload';
  /** The membership as it is now; null where there never was one, or unless it was done. */
  readonly membership: Maybe<CommunityMembership>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<LeaveCommunityRefusal>;
};

/** Why `leaveCommunity` was refused. */
export type LeaveCommunityRefusal = {
  readonly __typename?: 'LeaveCommunityRefusal';
  /** The reason, for programs. */
  readonly code: LeaveCommunityRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `leaveCommunity` is refused. */
export type LeaveCommunityRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** The other members need an owner: make somebody else one first. */
  | 'LAST_OWNER';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes up to 40 persons members of a community, all or none. Who is a member already stays as they are; where there is no owner, the first who is added becomes it. For the community's owners and moderators, and for administrators and importers; in a retired community for administrators only, so that somebody can moderate it. */
  readonly addCommunityMembers: AddCommunityMembersPayload;
  /** Makes a community. The viewer becomes its first member and its owner. */
  readonly createCommunity: CreateCommunityPayload;
  /** Makes the viewer a member of a community. Joining again changes nothing. Who joins one without an owner becomes its owner. */
  readonly joinCommunity: JoinCommunityPayload;
  /** Ends the viewer's membership of a community. Leaving again changes nothing. The last owner leaves where nobody else is a member, or once the community is retired; before that, somebody else must be made one. */
  readonly leaveCommunity: LeaveCommunityPayload;
  /** Closes a community for good: it stays readable and moderated, but nobody joins or publishes any more. For its owners. */
  readonly retireCommunity: RetireCommunityPayload;
  /** Gives a member another role, also in a retired community: it goes on being moderated. For the community's owners, and for administrators. */
  readonly setCommunityMemberRole: SetCommunityMemberRolePayload;
  /** Describes a community anew. A field that is left out stays as it is. For its owners. */
  readonly updateCommunity: UpdateCommunityPayload;
};


export type MutationAddCommunityMembersArgs = {
  input: AddCommunityMembersInput;
};


export type MutationCreateCommunityArgs = {
  input: CreateCommunityInput;
};


export type MutationJoinCommunityArgs = {
  input: JoinCommunityInput;
};


export type MutationLeaveCommunityArgs = {
  input: LeaveCommunityInput;
};


export type MutationRetireCommunityArgs = {
  input: RetireCommunityInput;
};


export type MutationSetCommunityMemberRoleArgs = {
  input: SetCommunityMemberRoleInput;
};


export type MutationUpdateCommunityArgs = {
  input: UpdateCommunityInput;
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
export type Person = {
  readonly __typename?: 'Person';
  /** Their memberships of communities, the last joined first. */
  readonly communities: CommunityMembershipConnection;
  /** The person's id. */
  readonly id: Scalars['ID']['output'];
};


/** A person. */
export type PersonCommunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** All communities that are open, the newest first. */
  readonly communities: CommunityConnection;
  /** A community by id; null where there is none. */
  readonly community: Maybe<Community>;
};


export type QueryCommunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCommunityArgs = {
  id: Scalars['ID']['input'];
};

/** The community that is closed. */
export type RetireCommunityInput = {
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `retireCommunity`. */
export type RetireCommunityPayload = {
  readonly __typename?: 'RetireCommunityPayload';
  /** The community as it is now; null unless it was done. */
  readonly community: Maybe<Community>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<RetireCommunityRefusal>;
};

/** Why `retireCommunity` was refused. */
export type RetireCommunityRefusal = {
  readonly __typename?: 'RetireCommunityRefusal';
  /** The reason, for programs. */
  readonly code: RetireCommunityRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `retireCommunity` is refused. */
export type RetireCommunityRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Your role in this community does not allow this. */
  | 'NOT_ALLOWED';

/** Who gets which role. */
export type SetCommunityMemberRoleInput = {
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The member. */
  readonly personId: Scalars['ID']['input'];
  /** The role. */
  readonly role: CommunityRole;
};

/** What came of `setCommunityMemberRole`. */
export type SetCommunityMemberRolePayload = {
  readonly __typename?: 'SetCommunityMemberRolePayload';
  /** The membership as it is now; null unless it was done. */
  readonly membership: Maybe<CommunityMembership>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<SetCommunityMemberRoleRefusal>;
};

/** Why `setCommunityMemberRole` was refused. */
export type SetCommunityMemberRoleRefusal = {
  readonly __typename?: 'SetCommunityMemberRoleRefusal';
  /** The reason, for programs. */
  readonly code: SetCommunityMemberRoleRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `setCommunityMemberRole` is refused. */
export type SetCommunityMemberRoleRefusalCode =
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** The other members need an owner: make somebody else one first. */
  | 'LAST_OWNER'
  /** Your role in this community does not allow this. */
  | 'NOT_ALLOWED'
  /** This person is not a member. */
  | 'NOT_A_MEMBER'
  /** This person is deactivated. */
  | 'PERSON_DEACTIVATED';

/** What changes. Left out: stays as it is. */
export type UpdateCommunityInput = {
  /** The community. */
  readonly communityId: Scalars['ID']['input'];
  /** What it is about: at most 5,000 characters; null clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The version that was edited: refused where it was changed since. Not checked unless given. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes repeating safe: the same key with the same input is done once and answered the same. 1 to 200 characters; a UUIDv7 is best. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its name: one line of 3 to 100 characters. Null changes nothing. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** All its tags: at most 10, each of up to 50 letters, digits and `+ # . _ -`. Null changes nothing; an empty list takes them all away. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What came of `updateCommunity`. */
export type UpdateCommunityPayload = {
  readonly __typename?: 'UpdateCommunityPayload';
  /** The community as it is now; null unless it was done. */
  readonly community: Maybe<Community>;
  /** Whether it was done. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<UpdateCommunityRefusal>;
};

/** Why `updateCommunity` was refused. */
export type UpdateCommunityRefusal = {
  readonly __typename?: 'UpdateCommunityRefusal';
  /** The reason, for programs. */
  readonly code: UpdateCommunityRefusalCode;
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** The reasons for which `updateCommunity` is refused. */
export type UpdateCommunityRefusalCode =
  /** The community is retired. */
  | 'COMMUNITY_RETIRED'
  /** An administrator has deactivated you. */
  | 'DEACTIVATED'
  /** Your role in this community does not allow this. */
  | 'NOT_ALLOWED'
  /** The community was changed since. */
  | 'VERSION_OUTDATED';



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
  Community: Community;
  CommunityMembership: CommunityMembership;
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  CommunityMembership:
    ( { __typename: 'CommunityMembership' }
    & GraphQLRecursivePick<FederationTypes['CommunityMembership'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( StoredCommunity )
    | ( StoredCommunityMembership )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddCommunityMembersInput: AddCommunityMembersInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddCommunityMembersPayload: ResolverTypeWrapper<Omit<AddCommunityMembersPayload, 'community' | 'memberships'> & { community?: Maybe<ResolversTypes['Community']>, memberships?: Maybe<ReadonlyArray<ResolversTypes['CommunityMembership']>> }>;
  AddCommunityMembersRefusal: ResolverTypeWrapper<AddCommunityMembersRefusal>;
  AddCommunityMembersRefusalCode: AddCommunityMembersRefusalCode;
  Community: ResolverTypeWrapper<StoredCommunity>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CommunityConnection: ResolverTypeWrapper<Omit<CommunityConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CommunityEdge']> }>;
  CommunityEdge: ResolverTypeWrapper<Omit<CommunityEdge, 'node'> & { node: ResolversTypes['Community'] }>;
  CommunityMembership: ResolverTypeWrapper<StoredCommunityMembership>;
  CommunityMembershipConnection: ResolverTypeWrapper<Omit<CommunityMembershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CommunityMembershipEdge']> }>;
  CommunityMembershipEdge: ResolverTypeWrapper<Omit<CommunityMembershipEdge, 'node'> & { node: ResolversTypes['CommunityMembership'] }>;
  CommunityMembershipState: CommunityMembershipState;
  CommunityRole: CommunityRole;
  CreateCommunityInput: CreateCommunityInput;
  CreateCommunityPayload: ResolverTypeWrapper<Omit<CreateCommunityPayload, 'community'> & { community?: Maybe<ResolversTypes['Community']> }>;
  CreateCommunityRefusal: ResolverTypeWrapper<CreateCommunityRefusal>;
  CreateCommunityRefusalCode: CreateCommunityRefusalCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JoinCommunityInput: JoinCommunityInput;
  JoinCommunityPayload: ResolverTypeWrapper<Omit<JoinCommunityPayload, 'membership'> & { membership?: Maybe<ResolversTypes['CommunityMembership']> }>;
  JoinCommunityRefusal: ResolverTypeWrapper<JoinCommunityRefusal>;
  JoinCommunityRefusalCode: JoinCommunityRefusalCode;
  LeaveCommunityInput: LeaveCommunityInput;
  LeaveCommunityPayload: ResolverTypeWrapper<Omit<LeaveCommunityPayload, 'membership'> & { membership?: Maybe<ResolversTypes['CommunityMembership']> }>;
  LeaveCommunityRefusal: ResolverTypeWrapper<LeaveCommunityRefusal>;
  LeaveCommunityRefusalCode: LeaveCommunityRefusalCode;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Outcome: ResolverTypeWrapper<Outcome>;
  OutcomeState: OutcomeState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Person: ResolverTypeWrapper<Reference>;
  Position: ResolverTypeWrapper<Scalars['Position']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RetireCommunityInput: RetireCommunityInput;
  RetireCommunityPayload: ResolverTypeWrapper<Omit<RetireCommunityPayload, 'community'> & { community?: Maybe<ResolversTypes['Community']> }>;
  RetireCommunityRefusal: ResolverTypeWrapper<RetireCommunityRefusal>;
  RetireCommunityRefusalCode: RetireCommunityRefusalCode;
  SetCommunityMemberRoleInput: SetCommunityMemberRoleInput;
  SetCommunityMemberRolePayload: ResolverTypeWrapper<Omit<SetCommunityMemberRolePayload, 'membership'> & { membership?: Maybe<ResolversTypes['CommunityMembership']> }>;
  SetCommunityMemberRoleRefusal: ResolverTypeWrapper<SetCommunityMemberRoleRefusal>;
  SetCommunityMemberRoleRefusalCode: SetCommunityMemberRoleRefusalCode;
  UpdateCommunityInput: UpdateCommunityInput;
  UpdateCommunityPayload: ResolverTypeWrapper<Omit<UpdateCommunityPayload, 'community'> & { community?: Maybe<ResolversTypes['Community']> }>;
  UpdateCommunityRefusal: ResolverTypeWrapper<UpdateCommunityRefusal>;
  UpdateCommunityRefusalCode: UpdateCommunityRefusalCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddCommunityMembersInput: AddCommunityMembersInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AddCommunityMembersPayload: Omit<AddCommunityMembersPayload, 'community' | 'memberships'> & { community?: Maybe<ResolversParentTypes['Community']>, memberships?: Maybe<ReadonlyArray<ResolversParentTypes['CommunityMembership']>> };
  AddCommunityMembersRefusal: AddCommunityMembersRefusal;
  Community: StoredCommunity;
  Int: Scalars['Int']['output'];
  CommunityConnection: Omit<CommunityConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CommunityEdge']> };
  CommunityEdge: Omit<CommunityEdge, 'node'> & { node: ResolversParentTypes['Community'] };
  CommunityMembership: StoredCommunityMembership;
  CommunityMembershipConnection: Omit<CommunityMembershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CommunityMembershipEdge']> };
  CommunityMembershipEdge: Omit<CommunityMembershipEdge, 'node'> & { node: ResolversParentTypes['CommunityMembership'] };
  CreateCommunityInput: CreateCommunityInput;
  CreateCommunityPayload: Omit<CreateCommunityPayload, 'community'> & { community?: Maybe<ResolversParentTypes['Community']> };
  CreateCommunityRefusal: CreateCommunityRefusal;
  DateTime: Scalars['DateTime']['output'];
  JoinCommunityInput: JoinCommunityInput;
  JoinCommunityPayload: Omit<JoinCommunityPayload, 'membership'> & { membership?: Maybe<ResolversParentTypes['CommunityMembership']> };
  JoinCommunityRefusal: JoinCommunityRefusal;
  LeaveCommunityInput: LeaveCommunityInput;
  LeaveCommunityPayload: Omit<LeaveCommunityPayload, 'membership'> & { membership?: Maybe<ResolversParentTypes['CommunityMembership']> };
  LeaveCommunityRefusal: LeaveCommunityRefusal;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Outcome: Outcome;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Person: Reference;
  Position: Scalars['Position']['output'];
  Query: Record<PropertyKey, never>;
  RetireCommunityInput: RetireCommunityInput;
  RetireCommunityPayload: Omit<RetireCommunityPayload, 'community'> & { community?: Maybe<ResolversParentTypes['Community']> };
  RetireCommunityRefusal: RetireCommunityRefusal;
  SetCommunityMemberRoleInput: SetCommunityMemberRoleInput;
  SetCommunityMemberRolePayload: Omit<SetCommunityMemberRolePayload, 'membership'> & { membership?: Maybe<ResolversParentTypes['CommunityMembership']> };
  SetCommunityMemberRoleRefusal: SetCommunityMemberRoleRefusal;
  UpdateCommunityInput: UpdateCommunityInput;
  UpdateCommunityPayload: Omit<UpdateCommunityPayload, 'community'> & { community?: Maybe<ResolversParentTypes['Community']> };
  UpdateCommunityRefusal: UpdateCommunityRefusal;
};

export type AddCommunityMembersPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AddCommunityMembersPayload'] = ResolversParentTypes['AddCommunityMembersPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  memberships?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommunityMembership']>>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['AddCommunityMembersRefusal']>, ParentType, ContextType>;
};

export type AddCommunityMembersRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AddCommunityMembersRefusal'] = ResolversParentTypes['AddCommunityMembersRefusal']> = {
  code?: Resolver<ResolversTypes['AddCommunityMembersRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['CommunityMembershipConnection'], ParentType, ContextType, Partial<CommunityMembersArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerMembership?: Resolver<Maybe<ResolversTypes['CommunityMembership']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityConnection'] = ResolversParentTypes['CommunityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommunityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommunityEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityEdge'] = ResolversParentTypes['CommunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
};

export type CommunityMembershipResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityMembership'] = ResolversParentTypes['CommunityMembership'], FederationReferenceType extends FederationReferenceTypes['CommunityMembership'] = FederationReferenceTypes['CommunityMembership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityMembership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CommunityRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CommunityMembershipState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityMembershipConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityMembershipConnection'] = ResolversParentTypes['CommunityMembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommunityMembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommunityMembershipEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityMembershipEdge'] = ResolversParentTypes['CommunityMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommunityMembership'], ParentType, ContextType>;
};

export type CreateCommunityPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CreateCommunityPayload'] = ResolversParentTypes['CreateCommunityPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['CreateCommunityRefusal']>, ParentType, ContextType>;
};

export type CreateCommunityRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CreateCommunityRefusal'] = ResolversParentTypes['CreateCommunityRefusal']> = {
  code?: Resolver<ResolversTypes['CreateCommunityRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type JoinCommunityPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JoinCommunityPayload'] = ResolversParentTypes['JoinCommunityPayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['CommunityMembership']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['JoinCommunityRefusal']>, ParentType, ContextType>;
};

export type JoinCommunityRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JoinCommunityRefusal'] = ResolversParentTypes['JoinCommunityRefusal']> = {
  code?: Resolver<ResolversTypes['JoinCommunityRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeaveCommunityPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LeaveCommunityPayload'] = ResolversParentTypes['LeaveCommunityPayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['CommunityMembership']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['LeaveCommunityRefusal']>, ParentType, ContextType>;
};

export type LeaveCommunityRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LeaveCommunityRefusal'] = ResolversParentTypes['LeaveCommunityRefusal']> = {
  code?: Resolver<ResolversTypes['LeaveCommunityRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCommunityMembers?: Resolver<ResolversTypes['AddCommunityMembersPayload'], ParentType, ContextType, RequireFields<MutationAddCommunityMembersArgs, 'input'>>;
  createCommunity?: Resolver<ResolversTypes['CreateCommunityPayload'], ParentType, ContextType, RequireFields<MutationCreateCommunityArgs, 'input'>>;
  joinCommunity?: Resolver<ResolversTypes['JoinCommunityPayload'], ParentType, ContextType, RequireFields<MutationJoinCommunityArgs, 'input'>>;
  leaveCommunity?: Resolver<ResolversTypes['LeaveCommunityPayload'], ParentType, ContextType, RequireFields<MutationLeaveCommunityArgs, 'input'>>;
  retireCommunity?: Resolver<ResolversTypes['RetireCommunityPayload'], ParentType, ContextType, RequireFields<MutationRetireCommunityArgs, 'input'>>;
  setCommunityMemberRole?: Resolver<ResolversTypes['SetCommunityMemberRolePayload'], ParentType, ContextType, RequireFields<MutationSetCommunityMemberRoleArgs, 'input'>>;
  updateCommunity?: Resolver<ResolversTypes['UpdateCommunityPayload'], ParentType, ContextType, RequireFields<MutationUpdateCommunityArgs, 'input'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Community' | 'CommunityMembership', ParentType, ContextType>;
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
  communities?: Resolver<ResolversTypes['CommunityMembershipConnection'], ParentType, ContextType, Partial<PersonCommunitiesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface PositionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Position'], any> {
  name: 'Position';
}

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  communities?: Resolver<ResolversTypes['CommunityConnection'], ParentType, ContextType, Partial<QueryCommunitiesArgs>>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType, RequireFields<QueryCommunityArgs, 'id'>>;
};

export type RetireCommunityPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RetireCommunityPayload'] = ResolversParentTypes['RetireCommunityPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['RetireCommunityRefusal']>, ParentType, ContextType>;
};

export type RetireCommunityRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RetireCommunityRefusal'] = ResolversParentTypes['RetireCommunityRefusal']> = {
  code?: Resolver<ResolversTypes['RetireCommunityRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetCommunityMemberRolePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SetCommunityMemberRolePayload'] = ResolversParentTypes['SetCommunityMemberRolePayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['CommunityMembership']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['SetCommunityMemberRoleRefusal']>, ParentType, ContextType>;
};

export type SetCommunityMemberRoleRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SetCommunityMemberRoleRefusal'] = ResolversParentTypes['SetCommunityMemberRoleRefusal']> = {
  code?: Resolver<ResolversTypes['SetCommunityMemberRoleRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateCommunityPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UpdateCommunityPayload'] = ResolversParentTypes['UpdateCommunityPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['UpdateCommunityRefusal']>, ParentType, ContextType>;
};

export type UpdateCommunityRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UpdateCommunityRefusal'] = ResolversParentTypes['UpdateCommunityRefusal']> = {
  code?: Resolver<ResolversTypes['UpdateCommunityRefusalCode'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AddCommunityMembersPayload?: AddCommunityMembersPayloadResolvers<ContextType>;
  AddCommunityMembersRefusal?: AddCommunityMembersRefusalResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CommunityConnection?: CommunityConnectionResolvers<ContextType>;
  CommunityEdge?: CommunityEdgeResolvers<ContextType>;
  CommunityMembership?: CommunityMembershipResolvers<ContextType>;
  CommunityMembershipConnection?: CommunityMembershipConnectionResolvers<ContextType>;
  CommunityMembershipEdge?: CommunityMembershipEdgeResolvers<ContextType>;
  CreateCommunityPayload?: CreateCommunityPayloadResolvers<ContextType>;
  CreateCommunityRefusal?: CreateCommunityRefusalResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  JoinCommunityPayload?: JoinCommunityPayloadResolvers<ContextType>;
  JoinCommunityRefusal?: JoinCommunityRefusalResolvers<ContextType>;
  LeaveCommunityPayload?: LeaveCommunityPayloadResolvers<ContextType>;
  LeaveCommunityRefusal?: LeaveCommunityRefusalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Position?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  RetireCommunityPayload?: RetireCommunityPayloadResolvers<ContextType>;
  RetireCommunityRefusal?: RetireCommunityRefusalResolvers<ContextType>;
  SetCommunityMemberRolePayload?: SetCommunityMemberRolePayloadResolvers<ContextType>;
  SetCommunityMemberRoleRefusal?: SetCommunityMemberRoleRefusalResolvers<ContextType>;
  UpdateCommunityPayload?: UpdateCommunityPayloadResolvers<ContextType>;
  UpdateCommunityRefusal?: UpdateCommunityRefusalResolvers<ContextType>;
};

