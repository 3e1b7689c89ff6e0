import type { Actor } from './Actor.ts';
import type { Data } from './ask.ts';
import { claimsOf } from './forgeToken.ts';
import { repeat } from './repeat.ts';
import type { ThingsOf } from './Things.ts';

/** Makes one of each kind of thing, with so many entries in each of its lists. */
export async function makeThingsOf(by: Actor, friend: Actor, entries: number): Promise<ThingsOf> {
  const name = `things of ${by.id.slice(-4)}`;
  await repeat(entries - 1, () => by.do('createCommunity', { name }));
  const { community, outcome } = await by.do('createCommunity', { name }, 'community { id viewerMembership { id } }');
  const communityId = String(community?.id);
  const conversations = await makeConversations(by, friend, communityId, entries);
  await signInAgain(by, entries - 1);
  return {
    ...{ community: communityId, membership: String(community?.viewerMembership?.id) },
    ...{ session: claimsOf(String(by.token)).jti, outcome: String(outcome?.id) },
    ...(await makePosts(by, communityId, entries)),
    ...conversations,
  };
}

const idOf = (payload: Data, thing: string) => String(payload[thing]?.id);

/** Posts, and of the last one versions, comments, answers to one of them, and its versions. Some are liked, so that scores differ. */
async function makePosts(by: Actor, communityId: string, entries: number) {
  const posts = await repeat(entries, async (index) => {
    const input = { communityId, title: `Findable ${index}`, text: 'text', tags: ['tag'] };
    return idOf(await by.do('publishPost', input, 'post { id }'), 'post');
  });
  const post = posts.at(-1) ?? '';
  const answer = async (parentId: string) =>
    idOf(await by.do('addComment', { parentId, text: 'findable' }, 'comment { id }'), 'comment');
  const comments = await repeat(entries, () => answer(post));
  const comment = comments[0] ?? '';
  await repeat(entries, () => answer(comment));
  await repeat(entries, (index) => by.do('editPost', { postId: post, text: `edited ${index}` }));
  await repeat(entries, (index) => by.do('editComment', { commentId: comment, text: `edited ${index}` }));
  for (const targetId of [posts[0], comments[1], comments[2]])
    if (targetId !== undefined) await by.do('addReaction', { targetId, code: 'like' });
  return { post, comment };
}

/** User-groups, and in one of them and in a direct conversation messages; of one answers and former versions. */
async function makeConversations(by: Actor, friend: Actor, communityId: string, entries: number) {
  const groups = await repeat(entries, async (index) => {
    const input = { communityId, name: `Group ${index}` };
    return idOf(await by.do('createUserGroup', input, 'userGroup { id }'), 'userGroup');
  });
  const group = groups[0] ?? '';
  const opened = await by.do('openDirectConversation', { personId: friend.id }, 'conversation { id }');
  const direct = idOf(opened, 'conversation');
  const send = async (conversationId: string, text: string, replyToId: string | null = null) =>
    idOf(await by.do('sendMessage', { conversationId, text, replyToId }, 'message { id }'), 'message');
  const [message = ''] = await repeat(entries, (index) => send(group, `message ${index}`));
  const [directMessage = ''] = await repeat(entries, (index) => send(direct, `message ${index}`));
  await repeat(entries, () => send(group, 'answer', message));
  await repeat(entries, (index) => by.do('editMessage', { messageId: message, text: `edited ${index}` }));
  // One of the others has a message, too: ordered by activity, those with and those without are both in the list.
  if (groups[1] !== undefined) await send(groups[1], 'hello');
  return { group, direct, message, directMessage };
}

function signInAgain(by: Actor, times: number) {
  return repeat(times, async () => {
    const { viewer } = await by.query('{ viewer { person { userName } } }');
    const userNameOrEmail = String(viewer?.person?.userName);
    await by.do('signIn', { userNameOrEmail, password: `password of ${userNameOrEmail}` });
  });
}
