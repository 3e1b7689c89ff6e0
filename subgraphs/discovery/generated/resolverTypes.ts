import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeReference, HitReference } from '../Reference.ts';
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

/** What became of a mutation. */
export type CommandOutcome = {
  readonly __typename?: 'CommandOutcome';
  /** The same as in the mutation's payload. */
  readonly outcome: Outcome;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<CommandRefusal>;
};

/** Why a mutation was refused. */
export type CommandRefusal = {
  readonly __typename?: 'CommandRefusal';
  /** The reason, for programs: one of the mutation's own codes. */
  readonly code: Scalars['String']['output'];
  /** The input fields that it is about. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The reason, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** An answer to a post or to a comment. */
export type Comment = Node & {
  readonly __typename?: 'Comment';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
};

/** People with a common interest, their posts and their groups. */
export type Community = Node & {
  readonly __typename?: 'Community';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
};

/** What a person is in a community. */
export type CommunityMembership = Node & {
  readonly __typename?: 'CommunityMembership';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
};

/** A conversation of two persons. */
export type DirectConversation = Node & {
  readonly __typename?: 'DirectConversation';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
};

/** A piece of text. */
export type HighlightSegment = {
  readonly __typename?: 'HighlightSegment';
  /** Whether it is what was looked for. */
  readonly match: Scalars['Boolean']['output'];
  /** The text. */
  readonly text: Scalars['String']['output'];
};

/** A message in a conversation. */
export type Message = Node & {
  readonly __typename?: 'Message';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
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
  /** Its id. */
  readonly id: Scalars['ID']['output'];
};

/** Something written by a member of a community for all to read. */
export type Post = Node & {
  readonly __typename?: 'Post';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** A thing by its id, whatever it is; null where there is none, or none that the viewer may know of. */
  readonly node: Maybe<Node>;
  /** What became of a mutation of the viewer's, for example one that answered `PENDING`; null where nothing is known. Outcomes are kept 30 days. */
  readonly outcome: Maybe<CommandOutcome>;
  /** Searches what everybody may read: posts, comments, people, communities and user-groups. The best hits first. Nobody needs to be signed in. */
  readonly search: SearchConnection;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOutcomeArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  communityId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<SearchKind>>;
  query: Scalars['String']['input'];
  tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A page of hits. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The hits of the page. What can be read no more is left out: where much is, there may be fewer than asked for, or none, with more to follow. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** Where the page stands. It goes forward only. Unlike elsewhere, `endCursor` is that of the last hit looked at, also where that one is left out; what follows may be left out, too. */
  readonly pageInfo: PageInfo;
};

/** A hit in a list. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Continues from here. */
  readonly cursor: Scalars['String']['output'];
  /** The words that fit, in pieces: plain text, never HTML. */
  readonly highlight: ReadonlyArray<HighlightSegment>;
  /** What was found; null where it went a moment later, or cannot be read because of an error. */
  readonly node: Maybe<SearchHit>;
  /** How well it fits: the higher the better, to be compared within one search only. */
  readonly score: Scalars['Float']['output'];
};

/** What can be found. */
export type SearchHit = Comment | Community | Person | Post | UserGroup;

/** The kinds of things that can be found. */
export type SearchKind =
  /** Comments. */
  | 'COMMENT'
  /** Communities. */
  | 'COMMUNITY'
  /** People. */
  | 'PERSON'
  /** Posts. */
  | 'POST'
  /** User-groups. */
  | 'USER_GROUP';

/** A chat room in a community. */
export type UserGroup = Node & {
  readonly __typename?: 'UserGroup';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
};

/** What a person is in a user-group. */
export type UserGroupMember = Node & {
  readonly __typename?: 'UserGroupMember';
  /** Its id. */
  readonly id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


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



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SearchHit:
    | ( HitReference )
    | ( HitReference )
    | ( HitReference )
    | ( HitReference )
    | ( HitReference )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CommandOutcome: ResolverTypeWrapper<CommandOutcome>;
  CommandRefusal: ResolverTypeWrapper<CommandRefusal>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Comment: ResolverTypeWrapper<HitReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Community: ResolverTypeWrapper<HitReference>;
  CommunityMembership: ResolverTypeWrapper<NodeReference>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DirectConversation: ResolverTypeWrapper<NodeReference>;
  HighlightSegment: ResolverTypeWrapper<HighlightSegment>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Message: ResolverTypeWrapper<NodeReference>;
  Node: ResolverTypeWrapper<NodeReference>;
  Outcome: ResolverTypeWrapper<Outcome>;
  OutcomeState: OutcomeState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<HitReference>;
  Position: ResolverTypeWrapper<Scalars['Position']['output']>;
  Post: ResolverTypeWrapper<HitReference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SearchEdge']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'highlight' | 'node'> & { highlight: ReadonlyArray<ResolversTypes['HighlightSegment']>, node?: Maybe<ResolversTypes['SearchHit']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SearchHit: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchHit']>;
  SearchKind: SearchKind;
  UserGroup: ResolverTypeWrapper<HitReference>;
  UserGroupMember: ResolverTypeWrapper<NodeReference>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CommandOutcome: CommandOutcome;
  CommandRefusal: CommandRefusal;
  String: Scalars['String']['output'];
  Comment: HitReference;
  ID: Scalars['ID']['output'];
  Community: HitReference;
  CommunityMembership: NodeReference;
  DateTime: Scalars['DateTime']['output'];
  DirectConversation: NodeReference;
  HighlightSegment: HighlightSegment;
  Boolean: Scalars['Boolean']['output'];
  Message: NodeReference;
  Node: NodeReference;
  Outcome: Outcome;
  PageInfo: PageInfo;
  Person: HitReference;
  Position: Scalars['Position']['output'];
  Post: HitReference;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  SearchConnection: Omit<SearchConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SearchEdge']> };
  SearchEdge: Omit<SearchEdge, 'highlight' | 'node'> & { highlight: ReadonlyArray<ResolversParentTypes['HighlightSegment']>, node?: Maybe<ResolversParentTypes['SearchHit']> };
  Float: Scalars['Float']['output'];
  SearchHit: ResolversUnionTypes<ResolversParentTypes>['SearchHit'];
  UserGroup: HitReference;
  UserGroupMember: NodeReference;
};

export type CommandOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommandOutcome'] = ResolversParentTypes['CommandOutcome']> = {
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['CommandRefusal']>, ParentType, ContextType>;
};

export type CommandRefusalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommandRefusal'] = ResolversParentTypes['CommandRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityMembershipResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityMembership'] = ResolversParentTypes['CommunityMembership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DirectConversationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DirectConversation'] = ResolversParentTypes['DirectConversation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HighlightSegmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HighlightSegment'] = ResolversParentTypes['HighlightSegment']> = {
  match?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Comment' | 'Community' | 'CommunityMembership' | 'DirectConversation' | 'Message' | 'Person' | 'Post' | 'UserGroup' | 'UserGroupMember', ParentType, ContextType>;
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

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface PositionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Position'], any> {
  name: 'Position';
}

export type PostResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  outcome?: Resolver<Maybe<ResolversTypes['CommandOutcome']>, ParentType, ContextType, RequireFields<QueryOutcomeArgs, 'id'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'query'>>;
};

export type SearchConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlight?: Resolver<ReadonlyArray<ResolversTypes['HighlightSegment']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  __resolveType: TypeResolveFn<'Comment' | 'Community' | 'Person' | 'Post' | 'UserGroup', ParentType, ContextType>;
};

export type UserGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroup'] = ResolversParentTypes['UserGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserGroupMemberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroupMember'] = ResolversParentTypes['UserGroupMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  CommandOutcome?: CommandOutcomeResolvers<ContextType>;
  CommandRefusal?: CommandRefusalResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CommunityMembership?: CommunityMembershipResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DirectConversation?: DirectConversationResolvers<ContextType>;
  HighlightSegment?: HighlightSegmentResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Position?: GraphQLScalarType;
  Post?: PostResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  UserGroup?: UserGroupResolvers<ContextType>;
  UserGroupMember?: UserGroupMemberResolvers<ContextType>;
};

