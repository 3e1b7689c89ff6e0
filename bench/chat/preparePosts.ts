import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import type { Workbench } from '../Workbench.ts';
import type { InstalledChat, Member } from './Chat.ts';
import { ADD_COMMENT, ADD_REACTION, PUBLISH_POST } from './operations.ts';
import { sentence } from './sentence.ts';

const POSTS = 200;
/** Characters of a title at most. */
const TITLE = 100;
/** Sentences of a post's text. */
const LENGTH = 12;
/** How many comment on a post and react to it. */
const TAKE_PART = 3;

/** Has the members publish posts in their community, comment on them and like them, through the API. */
export async function preparePosts(
  workbench: Workbench,
  { directory, communityId, members }: InstalledChat,
): Promise<void> {
  const server = await workbench.server(directory);
  const client = new GraphqlClient(server.url);
  const random = seededRandom(4);
  const publish = async (index: number) => {
    const author = members[index % members.length] as Member;
    const text = Array.from({ length: LENGTH }, () => sentence(random)).join('. ');
    const { publishPost } = await client.ask<{ publishPost: { post: { id: string } } }>(author.token, PUBLISH_POST, {
      input: { communityId, title: sentence(random).slice(0, TITLE).trim(), text },
    });
    const postId = publishPost.post.id;
    for (let other = 1; other <= TAKE_PART; other++) {
      const { token } = members[(index + other) % members.length] as Member;
      await client.ask(token, ADD_COMMENT, { input: { parentId: postId, text: sentence(random) } });
      await client.ask(token, ADD_REACTION, { input: { targetId: postId, code: 'like' } });
    }
  };
  await Promise.all(Array.from({ length: POSTS }, (_, index) => publish(index)));
  client.close();
  await server.stop();
}
