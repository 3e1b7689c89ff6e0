import type { Actor } from './Actor.ts';

/** How many rows each list has, or a few more. */
export const ROWS = 100;
const MEMBERS_AT_ONCE = 40;
const CREATE_PEOPLE =
  'mutation ($input: CreatePeopleInput!) { createPeople(input: $input) { results { person { id } } } }';

/** Where the long lists are. */
export type FilledLists = { readonly communityId: string; readonly postId: string; readonly groupId: string };

/**
 * Makes lists of a hundred rows of everything, in which each row is like the others, but by another person.
 *
 * @param by an administrator and importer
 */
export async function fillLists(by: Actor): Promise<FilledLists> {
  const persons = await makePersons(by);
  const communities = await each((index) =>
    by.do('createCommunity', { name: `Community ${index}` }, 'community { id }'),
  );
  const communityIds = communities.map(({ community }) => String(community?.id));
  const communityId = communityIds[0] ?? '';
  await each((index) => by.do('publishPost', { communityId: communityIds[index], title: 'The first' }));
  await inParts(persons, (personIds) => by.do('addCommunityMembers', { communityId, personIds }));
  const postId = await fillPosts(by, communityId, persons);
  const groups = await each((index) =>
    by.do('createUserGroup', { communityId, name: `Group ${index}` }, 'userGroup { id }'),
  );
  await each((index) => by.do('sendMessage', { conversationId: groups[index]?.userGroup?.id, text: 'news' }));
  const { userGroup } = await by.do('createUserGroup', { communityId, name: 'Talkative' }, 'userGroup { id }');
  const groupId = String(userGroup?.id);
  await inParts(persons, (personIds) => by.do('addUserGroupMembers', { userGroupId: groupId, personIds }));
  await fillMessages(by, groupId, persons);
  return { communityId, postId, groupId };
}

const each = <Made>(make: (index: number) => Promise<Made>) =>
  Promise.all(Array.from({ length: ROWS }, (_, index) => make(index)));

async function inParts(persons: readonly string[], add: (some: readonly string[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < persons.length; from += MEMBERS_AT_ONCE)
    await add(persons.slice(from, from + MEMBERS_AT_ONCE));
}

async function makePersons(by: Actor): Promise<readonly string[]> {
  const people = Array.from({ length: ROWS }, (_, index) => ({
    ...{ key: `${index}`, userName: `person-${index}`, displayName: `Person ${index}` },
  }));
  const { createPeople } = await by.query(CREATE_PEOPLE, { input: { people } });
  return people.map((_, index) => String(createPeople?.results?.[index]?.person?.id));
}

/** Posts with a comment each, and comments to one of them with an answer each. */
async function fillPosts(by: Actor, communityId: string, persons: readonly string[]): Promise<string> {
  const posts = await each(async (index) => {
    const authorId = persons[index];
    const input = { communityId, title: `Findable ${index}`, text: 'text', authorId };
    const id = String((await by.do('publishPost', input, 'post { id }')).post?.id);
    await by.do('addReaction', { targetId: id, code: 'like' });
    await by.do('addComment', { parentId: id, text: 'comment', authorId });
    return id;
  });
  const [postId = ''] = posts;
  await each(async (index) => {
    const authorId = persons[index];
    const { comment } = await by.do('addComment', { parentId: postId, text: 'comment', authorId }, 'comment { id }');
    await by.do('addComment', { parentId: comment?.id, text: 'reply', authorId });
  });
  return postId;
}

/** Messages that each answer the one before, by somebody else. */
async function fillMessages(by: Actor, conversationId: string, persons: readonly string[]): Promise<void> {
  let replyToId: unknown = null;
  for (const authorId of [by.id, ...persons]) {
    const { message } = await by.do(
      'sendMessage',
      { conversationId, text: 'said', authorId, replyToId },
      'message { id }',
    );
    replyToId = message?.id;
  }
}
