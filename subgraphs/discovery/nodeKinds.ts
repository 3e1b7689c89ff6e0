import { communities, communityMemberships } from '@c18n/communities/views';
import { conversations, messages, participants, readableConversation } from '@c18n/messages/views';
import type { Collection } from '@c18n/platform/domain/defineCollection';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { comments, posts } from '@c18n/posts/views';
import { people } from '@c18n/users/views';
import type { NodeReference } from './Reference.ts';

type NodeKind = {
  readonly typename: NodeReference['__typename'];
  /** Whether there is one with this id that the viewer may know of. */
  readonly exists: (context: SubgraphContext, id: string) => Promise<boolean>;
};

/** What an id names, by the prefix of the id. */
export const nodeKinds: ReadonlyMap<string, NodeKind> = new Map<string, NodeKind>([
  ['person', { typename: 'Person', exists: known(people) }],
  ['community', { typename: 'Community', exists: known(communities) }],
  ['membership', { typename: 'CommunityMembership', exists: known(communityMemberships) }],
  ['post', { typename: 'Post', exists: known(posts) }],
  ['comment', { typename: 'Comment', exists: known(comments) }],
  ['group', { typename: 'UserGroup', exists: known(conversations) }],
  ['participant', { typename: 'UserGroupMember', exists: memberKnown }],
  ['direct', { typename: 'DirectConversation', exists: isReadable }],
  ['message', { typename: 'Message', exists: messageKnown }],
]);

/** Everybody may know of it. */
function known<Document extends object>(collection: Collection<Document>): NodeKind['exists'] {
  return async ({ views }, id) => (await views.one(collection, id)) !== null;
}

async function isReadable(context: SubgraphContext, conversationId: string): Promise<boolean> {
  return (await readableConversation(context, conversationId)) !== null;
}

/** Only who is in a user-group sees its members; in a direct conversation there are none to see. */
async function memberKnown(context: SubgraphContext, id: string): Promise<boolean> {
  const participant = await context.views.one(participants, id);
  if (participant === null || !participant.conversationId.startsWith('group_')) return false;
  return isReadable(context, participant.conversationId);
}

async function messageKnown(context: SubgraphContext, id: string): Promise<boolean> {
  const message = await context.views.one(messages, id);
  return message !== null && isReadable(context, message.conversationId);
}
