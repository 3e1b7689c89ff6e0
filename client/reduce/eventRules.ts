/** What an event means beyond the objects that it shows. */
export type EventRule = {
  /** The field of the event that shows an object which did not exist before: its lists are empty but for what is known of them. */
  readonly creates?: string;
  /** It tells of another place than the one followed, and others like it may have been missed: lists are read again rather than kept. */
  readonly isHint?: true;
  /** Fields of `Query` that are not as they were. */
  readonly outdates?: readonly string[];
};

/** By `__typename`; an event that is not here shows all that it means. */
export const eventRules: Readonly<Record<string, EventRule>> = {
  PostPublished: { creates: 'post' },
  CommentAdded: { creates: 'comment' },
  MessageSent: { creates: 'message' },
  ViewerSignedIn: { outdates: ['viewer'] },
  ViewerSessionsEnded: { outdates: ['viewer'] },
  ViewerRolesChanged: { outdates: ['viewer'] },
  CommunityPostHint: { isHint: true },
  DirectConversationOpened: { isHint: true, outdates: ['conversations'] },
  MessageReceived: { isHint: true, outdates: ['conversations', 'readState'] },
};
