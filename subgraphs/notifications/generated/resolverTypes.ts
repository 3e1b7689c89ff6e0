import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CommunityPostEvent, DirectConversationEvent, MessageEvent } from '../ViewerEvent.ts';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

export type Community = {
  readonly __typename?: 'Community';
  /** The community's id. */
  readonly id: Scalars['ID']['output'];
};

/** A hint: somebody else published in a community that the viewer is in. */
export type CommunityPostHint = {
  readonly __typename?: 'CommunityPostHint';
  /** The community; null where the viewer is not in it any more. */
  readonly community: Maybe<Community>;
  /** Continue after this position: that of the viewer's own place, which a hint does not advance. */
  readonly position: Scalars['Position']['output'];
  /** The post; null where the viewer is not in the community any more. */
  readonly post: Maybe<Post>;
};

export type Conversation = {
  /** The conversation's id. */
  readonly id: Scalars['ID']['output'];
};

export type DirectConversation = Conversation & {
  readonly __typename?: 'DirectConversation';
  /** The conversation's id. */
  readonly id: Scalars['ID']['output'];
};

/** A hint: somebody can write to the viewer from now on, and the viewer to them. */
export type DirectConversationOpened = {
  readonly __typename?: 'DirectConversationOpened';
  /** The conversation. Null only where it could not be read just now: then `errors` says why. */
  readonly conversation: Maybe<DirectConversation>;
  /** Continue after this position: that of the viewer's own place, which a hint does not advance. */
  readonly position: Scalars['Position']['output'];
};

export type Message = {
  readonly __typename?: 'Message';
  /** The message's id. */
  readonly id: Scalars['ID']['output'];
};

/** A hint: somebody else wrote in a conversation of the viewer's. */
export type MessageReceived = {
  readonly __typename?: 'MessageReceived';
  /** The conversation; null where the viewer does not take part in it any more. */
  readonly conversation: Maybe<Conversation>;
  /** The message; null where the viewer does not take part in the conversation any more. */
  readonly message: Maybe<Message>;
  /** Continue after this position: that of the viewer's own place, which a hint does not advance. */
  readonly position: Scalars['Position']['output'];
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

export type Person = {
  readonly __typename?: 'Person';
  /** The person's id. */
  readonly id: Scalars['ID']['output'];
};

export type Post = {
  readonly __typename?: 'Post';
  /** The post's id. */
  readonly id: Scalars['ID']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Tells what happens to the viewer, from any position on, and hints of what happens around them, live only: after an absence, read the lists again. */
  readonly viewerEvents: ViewerEvent;
};


export type SubscriptionViewerEventsArgs = {
  after?: InputMaybe<Scalars['Position']['input']>;
};

export type UserGroup = Conversation & {
  readonly __typename?: 'UserGroup';
  /** The user-group's id. */
  readonly id: Scalars['ID']['output'];
};

/** What happens to the viewer, and hints of what happens around them. */
export type ViewerEvent = CommunityPostHint | DirectConversationOpened | MessageReceived | ViewerProfileChanged | ViewerRolesChanged | ViewerSessionsEnded | ViewerSignedIn;

/** The viewer's profile was changed. */
export type ViewerProfileChanged = {
  readonly __typename?: 'ViewerProfileChanged';
  /** The viewer as they are now. Null only where it could not be read just now: then `errors` says why. */
  readonly person: Maybe<Person>;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
};

/** The viewer was given a role, or it was taken from them. */
export type ViewerRolesChanged = {
  readonly __typename?: 'ViewerRolesChanged';
  /** The viewer as they are now. Null only where it could not be read just now: then `errors` says why. */
  readonly person: Maybe<Person>;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
};

/** Sessions of the viewer were ended. A stream whose own session ends is closed. */
export type ViewerSessionsEnded = {
  readonly __typename?: 'ViewerSessionsEnded';
  /** The session that was ended; null where all were that there were. */
  readonly endedSessionId: Maybe<Scalars['ID']['output']>;
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
};

/** The viewer has signed in, here or elsewhere. */
export type ViewerSignedIn = {
  readonly __typename?: 'ViewerSignedIn';
  /** Continue after this position. */
  readonly position: Scalars['Position']['output'];
  /** The session that was started. */
  readonly sessionId: Scalars['ID']['output'];
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
  ViewerEvent:
    | ( CommunityPostEvent )
    | ( DirectConversationEvent )
    | ( MessageEvent )
    | ( ViewerProfileChanged )
    | ( ViewerRolesChanged )
    | ( ViewerSessionsEnded )
    | ( ViewerSignedIn )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Conversation:
    | ( DirectConversation )
    | ( UserGroup )
  ;
  Node: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Community: ResolverTypeWrapper<Community>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CommunityPostHint: ResolverTypeWrapper<CommunityPostEvent>;
  Conversation: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Conversation']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DirectConversation: ResolverTypeWrapper<DirectConversation>;
  DirectConversationOpened: ResolverTypeWrapper<DirectConversationEvent>;
  Message: ResolverTypeWrapper<Message>;
  MessageReceived: ResolverTypeWrapper<MessageEvent>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Outcome: ResolverTypeWrapper<Outcome>;
  OutcomeState: OutcomeState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Person: ResolverTypeWrapper<Person>;
  Position: ResolverTypeWrapper<Scalars['Position']['output']>;
  Post: ResolverTypeWrapper<Post>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UserGroup: ResolverTypeWrapper<UserGroup>;
  ViewerEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ViewerEvent']>;
  ViewerProfileChanged: ResolverTypeWrapper<ViewerProfileChanged>;
  ViewerRolesChanged: ResolverTypeWrapper<ViewerRolesChanged>;
  ViewerSessionsEnded: ResolverTypeWrapper<ViewerSessionsEnded>;
  ViewerSignedIn: ResolverTypeWrapper<ViewerSignedIn>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Community: Community;
  ID: Scalars['ID']['output'];
  CommunityPostHint: CommunityPostEvent;
  Conversation: ResolversInterfaceTypes<ResolversParentTypes>['Conversation'];
  DateTime: Scalars['DateTime']['output'];
  DirectConversation: DirectConversation;
  DirectConversationOpened: DirectConversationEvent;
  Message: Message;
  MessageReceived: MessageEvent;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Outcome: Outcome;
  PageInfo: PageInfo;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Person: Person;
  Position: Scalars['Position']['output'];
  Post: Post;
  Subscription: Record<PropertyKey, never>;
  UserGroup: UserGroup;
  ViewerEvent: ResolversUnionTypes<ResolversParentTypes>['ViewerEvent'];
  ViewerProfileChanged: ViewerProfileChanged;
  ViewerRolesChanged: ViewerRolesChanged;
  ViewerSessionsEnded: ViewerSessionsEnded;
  ViewerSignedIn: ViewerSignedIn;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CommunityPostHintResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityPostHint'] = ResolversParentTypes['CommunityPostHint']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  __resolveType: TypeResolveFn<'DirectConversation' | 'UserGroup', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DirectConversationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DirectConversation'] = ResolversParentTypes['DirectConversation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DirectConversationOpenedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DirectConversationOpened'] = ResolversParentTypes['DirectConversationOpened']> = {
  conversation?: Resolver<Maybe<ResolversTypes['DirectConversation']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MessageReceivedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageReceived'] = ResolversParentTypes['MessageReceived']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
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
};

export interface PositionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Position'], any> {
  name: 'Position';
}

export type PostResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  viewerEvents?: SubscriptionResolver<ResolversTypes['ViewerEvent'], "viewerEvents", ParentType, ContextType, Partial<SubscriptionViewerEventsArgs>>;
};

export type UserGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserGroup'] = ResolversParentTypes['UserGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerEvent'] = ResolversParentTypes['ViewerEvent']> = {
  __resolveType: TypeResolveFn<'CommunityPostHint' | 'DirectConversationOpened' | 'MessageReceived' | 'ViewerProfileChanged' | 'ViewerRolesChanged' | 'ViewerSessionsEnded' | 'ViewerSignedIn', ParentType, ContextType>;
};

export type ViewerProfileChangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerProfileChanged'] = ResolversParentTypes['ViewerProfileChanged']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerRolesChangedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerRolesChanged'] = ResolversParentTypes['ViewerRolesChanged']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerSessionsEndedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerSessionsEnded'] = ResolversParentTypes['ViewerSessionsEnded']> = {
  endedSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerSignedInResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerSignedIn'] = ResolversParentTypes['ViewerSignedIn']> = {
  position?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Community?: CommunityResolvers<ContextType>;
  CommunityPostHint?: CommunityPostHintResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DirectConversation?: DirectConversationResolvers<ContextType>;
  DirectConversationOpened?: DirectConversationOpenedResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageReceived?: MessageReceivedResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Position?: GraphQLScalarType;
  Post?: PostResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UserGroup?: UserGroupResolvers<ContextType>;
  ViewerEvent?: ViewerEventResolvers<ContextType>;
  ViewerProfileChanged?: ViewerProfileChangedResolvers<ContextType>;
  ViewerRolesChanged?: ViewerRolesChangedResolvers<ContextType>;
  ViewerSessionsEnded?: ViewerSessionsEndedResolvers<ContextType>;
  ViewerSignedIn?: ViewerSignedInResolvers<ContextType>;
};

