type Reference = { readonly id: string };

/** The events of `viewerEvents`, as they are made from facts; the gateway adds the position. */
export type ViewerEvent = SessionEvent | PersonEvent | CommunityPostEvent | DirectConversationEvent | MessageEvent;

/** The viewer signed in, or sessions of theirs were ended. Null: all that there were. */
export type SessionEvent =
  | { readonly __typename: 'ViewerSignedIn'; readonly sessionId: string }
  | { readonly __typename: 'ViewerSessionsEnded'; readonly endedSessionId: string | null };

/** The viewer is not as they were. */
export type PersonEvent = {
  readonly __typename: 'ViewerProfileChanged' | 'ViewerRolesChanged';
  readonly person: Reference;
};

/** Somebody published in a community that the viewer is in. */
export type CommunityPostEvent = {
  readonly __typename: 'CommunityPostHint';
  readonly post: Reference;
  readonly community: Reference;
};

/** Somebody can write to the viewer now. */
export type DirectConversationEvent = {
  readonly __typename: 'DirectConversationOpened';
  readonly conversation: Reference;
};

/** Somebody wrote in a conversation of the viewer's. */
export type MessageEvent = {
  readonly __typename: 'MessageReceived';
  readonly conversation: Reference;
  readonly message: Reference;
};
