import type { FollowedName } from './followed.ts';

/** A field that is not read, and why the rule cannot hold for it. */
export type Exclusion = {
  /** `Type.field`; `*` stands for any type. */
  readonly field: string;
  readonly reason: string;
  /** Where it is not read; nowhere unless given. */
  readonly of?: readonly FollowedName[];
};

const page = 'The server makes cursors for each page; an edge that an event brought has none.';
const ofViewer = 'It is another for each viewer, and events are the same for all who follow.';
const moderation = 'Only the author and moderators see it, and no event tells it.';
const places = 'It spans many places, and each tells only its own.';
const window = 'It is a part of `messages`, around a message that must be named.';
const same = 'It gives objects that are read elsewhere, by another name.';
const pointer =
  'It is no history but a last value: no event tells it. `MessageReceived` says that it is to be read again.';
const shared: readonly FollowedName[] = ['communityEvents', 'postEvents', 'conversationEvents'];

/** All that the rule "state and events are state" is not tested with. */
export const exclusions: readonly Exclusion[] = [
  { field: '*.cursor', reason: page },
  { field: 'PageInfo.startCursor', reason: page },
  { field: 'PageInfo.endCursor', reason: page },
  { field: 'Community.viewerMembership', reason: ofViewer },
  { field: 'Post.viewerReactions', reason: ofViewer },
  { field: 'Comment.viewerReactions', reason: ofViewer },
  { field: 'Person.email', reason: ofViewer, of: shared },
  { field: 'Person.roles', reason: ofViewer, of: shared },
  { field: 'Post.hiddenBy', reason: moderation },
  { field: 'Post.hiddenReason', reason: moderation },
  { field: 'Comment.hiddenBy', reason: moderation },
  { field: 'Comment.hiddenReason', reason: moderation },
  { field: 'Community.userGroups', reason: places },
  { field: 'Person.communities', reason: places },
  { field: 'Person.posts', reason: places },
  { field: 'UserGroup.messagesAround', reason: window },
  { field: 'DirectConversation.messagesAround', reason: window },
  { field: 'ViewerConversationEdge.readState', reason: pointer },
  { field: 'Query.readState', reason: pointer },
  { field: 'Query.communities', reason: places },
  { field: 'Query.people', reason: places },
  { field: 'Query.search', reason: 'It is ordered by how well things fit, by an index that follows.' },
  { field: 'Query.outcome', reason: 'It tells of a mutation, not of a thing.' },
  { field: 'Query.node', reason: same },
  { field: 'Query.userGroup', reason: same },
  { field: 'Query.message', reason: same },
  { field: 'Query.comment', reason: same },
  { field: 'Query.person', reason: same },
  { field: 'Query.personByUserName', reason: same },
];
