import { Actor } from '../testing/Actor.ts';
import type { TestNode } from '../testing/startTestNode.ts';

/** Two people, and what bob has said wherever words are kept: each of his has a wombat in it. */
export async function leaveMemories({ url }: Pick<TestNode, 'url'>) {
  const [ann, bob] = [await Actor.register(url, 'ann'), await Actor.register(url, 'bob')];
  await bob.do('updateProfile', { displayName: 'Wombat', about: 'Digs like a wombat' });
  const founded = { name: 'Wombats', description: 'On wombats' };
  const { community } = await bob.do('createCommunity', founded, 'community { id }');
  const communityId = String(community?.id);
  const { outcome: joined } = await ann.do('joinCommunity', { communityId });
  const opened = { communityId, name: 'Wombat room', description: 'For wombats' };
  const { userGroup } = await bob.do('createUserGroup', opened, 'userGroup { id }');
  const roomId = String(userGroup?.id);
  const { outcome: entered } = await ann.do('joinUserGroup', { userGroupId: roomId });
  const { post } = await bob.do('publishPost', { communityId, title: 'A wombat', text: 'Wombats!' }, 'post { id }');
  const postId = String(post?.id);
  const { comment } = await bob.do('addComment', { parentId: postId, text: 'More wombats' }, 'comment { id }');
  const { message } = await bob.do('sendMessage', { conversationId: roomId, text: 'I, wombat' }, 'message { id }');
  return {
    ...{ ann, bob, communityId, roomId, postId, commentId: String(comment?.id), messageId: String(message?.id) },
    /** Positions from before he said anything there. */
    before: { community: String(joined?.position), room: String(entered?.position) },
    /** By which he proves who he is. */
    password: 'password of bob',
  };
}
