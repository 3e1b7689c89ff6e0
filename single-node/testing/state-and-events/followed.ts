/** A subscription, and what a client that follows it has read before. */
export type Followed = {
  /** The fields of `Query` that are read; of those that take an id it is that of the followed thing. */
  readonly reads: readonly string[];
  /** The types whose objects it tells of. Of others only their own plain fields are read, as they are shown beside. */
  readonly tells: ReadonlySet<string>;
};

/** Every subscription of the API. */
export const followed = {
  communityEvents: {
    reads: ['community'],
    tells: new Set(['Community', 'CommunityMembership', 'CommunityPostStatistics', 'Post', 'Comment']),
  },
  postEvents: { reads: ['post'], tells: new Set(['Post', 'Comment']) },
  conversationEvents: {
    reads: ['conversation'],
    tells: new Set(['UserGroup', 'DirectConversation', 'UserGroupMember', 'Message']),
  },
  viewerEvents: { reads: ['viewer', 'conversations'], tells: new Set(['Person', 'Session']) },
} as const satisfies Readonly<Record<string, Followed>>;

/** Subscriptions that tell what is no state: it is kept nowhere, and no query reads it. */
export const ephemeral: readonly string[] = ['conversationActivity'];

export type FollowedName = keyof typeof followed;
