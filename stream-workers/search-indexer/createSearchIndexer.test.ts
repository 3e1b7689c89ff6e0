import { CommunityUpdated } from '@c18n/communities/facts';
import { communities } from '@c18n/communities/views';
import { UserGroupCreated } from '@c18n/messages/facts';
import { conversations } from '@c18n/messages/views';
import type { Collection } from '@c18n/platform/domain/defineCollection';
import type { Fact } from '@c18n/platform/domain/Fact';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { SearchDocument } from '@c18n/platform/ports/SearchIndex';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { createWordReader } from '@c18n/platform/sealing/createWordReader';
import { CommentAdded, CommentHidden, PostDeleted, PostHidden, PostPublished } from '@c18n/posts/facts';
import { comments, posts } from '@c18n/posts/views';
import { PersonDeactivated, ProfileUpdated } from '@c18n/users/facts';
import { people } from '@c18n/users/views';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSearchIndexer } from './createSearchIndexer.ts';

const through = { stream: 'communities', partition: 0, number: 9 } as const;
const post = {
  ...{ communityId: 'community_a', authorId: 'person_a', listed: true, publishedAt: 5, tags: ['green'] },
  ...{ title: 'Gardens', text: 'All about gardens' },
};
const person = { displayName: 'Ada', userName: 'ada', location: 'Köln', about: null, state: 'active', registeredAt: 5 };
const community = {
  ...{ name: 'Gardeners', nameBy: 'person_a', description: 'We dig', descriptionBy: 'person_a' },
  ...{ listed: true, tags: ['green'], createdAt: 5 },
};

describe('the search indexer', () => {
  const keys = memoryKeyStore();
  const sealer = createSealer(keys, () => 1_000);
  let stored: Map<string, StoredDocument>;
  let written: { documents: readonly SearchDocument[]; positions: readonly unknown[] }[];

  beforeEach(async () => {
    await keys.create(['person_a', 'person_b']);
    await sealer.prepare(['person_a', 'person_b']);
    stored = new Map();
    written = [];
  });

  /** Stores a document whose listed fields are sealed under a person's key. */
  function store(
    collection: Collection,
    id: string,
    body: object,
    person: string,
    fields: readonly string[],
    number = 7,
  ) {
    const sealed = sealer.sealFields(person, body, fields);
    stored.set(`${collection.name}/${id}`, { collection: collection.name, id, place: 'p', number, body: sealed });
  }

  const indexer = createSearchIndexer({
    documents: {
      load: async (wanted) => wanted.map(({ collection, id }) => stored.get(`${collection.name}/${id}`) ?? null),
    },
    words: createWordReader(sealer),
    search: {
      positions: async () => [],
      refill: async () => undefined,
      write: async (documents, positions) => void written.push({ documents, positions }),
    },
  });

  /** What is written to the index for facts of a kind about something. */
  async function indexed(definition: { readonly type: string }, ...data: readonly object[]) {
    const rule = indexer.rules.find(({ type }) => type === definition.type);
    const effects = data.flatMap((one) => rule?.effects({ data: one } as Fact) ?? []);
    await indexer.apply(effects, through);
    return written.flatMap(({ documents }) => documents);
  }

  test('a post is found by its title and text, which belong to its author', async () => {
    store(posts, 'post_a', post, 'person_a', ['title', 'text']);
    expect(await indexed(PostPublished, { postId: 'post_a' })).toEqual([
      {
        ...{ id: 'post_a', kind: 'post', number: 7 },
        body: {
          title: { words: 'Gardens', by: 'person_a' },
          text: { words: 'All about gardens', by: 'person_a' },
          ...{ community: 'community_a', tags: ['green'], time: 5 },
        },
      },
    ]);
  });

  test('the position is written after the documents', async () => {
    store(posts, 'post_a', post, 'person_a', ['title', 'text']);
    await indexed(PostPublished, { postId: 'post_a' });
    expect(written.map(({ positions }) => positions)).toEqual([[], [through]]);
  });

  test('a document that many facts are about is indexed once', async () => {
    store(posts, 'post_a', post, 'person_a', ['title', 'text']);
    expect(await indexed(PostPublished, { postId: 'post_a' }, { postId: 'post_a' })).toHaveLength(1);
  });

  test('many documents are written in pieces', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => ({ postId: `post_${index}` }));
    for (const { postId } of ids) store(posts, postId, post, 'person_a', ['title', 'text']);
    expect(await indexed(PostPublished, ...ids)).toHaveLength(250);
    expect(written.map(({ documents }) => documents.length)).toEqual([100, 100, 50, 0]);
  });

  test('what is hidden, deleted, removed or deactivated is taken out under its latest number', async () => {
    store(posts, 'post_hidden', { ...post, listed: false }, 'person_a', ['title', 'text'], 8);
    store(posts, 'post_deleted', { ...post, listed: false, title: null, text: null }, 'person_a', []);
    store(comments, 'comment_a', { hiddenAt: 3, deletedAt: null }, 'person_a', []);
    store(people, 'person_a', { ...person, state: 'deactivated' }, 'person_a', []);
    await indexed(PostHidden, { postId: 'post_hidden' });
    await indexed(PostDeleted, { postId: 'post_deleted' }, { postId: 'post_gone' });
    await indexed(CommentHidden, { commentId: 'comment_a' });
    const documents = await indexed(PersonDeactivated, { personId: 'person_a' });
    expect(documents.map(({ id, number, body }) => [id, number, body])).toEqual([
      ['post_hidden', 8, null],
      ['post_deleted', 7, null],
      ['post_gone', 0, null],
      ['comment_a', 7, null],
      ['person_a', 7, null],
    ]);
  });

  test('a comment, a person, a community and a user-group are found by their words', async () => {
    const comment = {
      communityId: 'c',
      authorId: 'person_b',
      text: 'Nice',
      hiddenAt: null,
      deletedAt: null,
      addedAt: 5,
    };
    store(comments, 'comment_a', comment, 'person_b', ['text']);
    store(people, 'person_a', person, 'person_a', ['displayName', 'userName', 'location']);
    store(communities, 'community_a', community, 'person_a', ['name', 'description']);
    const group = { ...community, kind: 'group', communityId: 'community_a' };
    store(conversations, 'conversation_a', group, 'person_a', ['name', 'description']);
    await indexed(CommentAdded, { commentId: 'comment_a' });
    await indexed(ProfileUpdated, { personId: 'person_a' });
    await indexed(CommunityUpdated, { communityId: 'community_a' });
    const documents = await indexed(UserGroupCreated, { conversationId: 'conversation_a' });
    const byAda = (words: string) => ({ words, by: 'person_a' });
    expect(documents.map(({ kind, body }) => [kind, body?.title, body?.text, body?.community])).toEqual([
      ['comment', null, { words: 'Nice', by: 'person_b' }, 'c'],
      ['person', byAda('Ada · ada'), byAda('Köln'), null],
      ['community', byAda('Gardeners'), byAda('We dig'), 'community_a'],
      ['group', byAda('Gardeners'), byAda('We dig'), 'community_a'],
    ]);
  });

  test('a name and a description are each by who wrote them, and either is found where the other is erased', async () => {
    await keys.create(['person_former']);
    await sealer.prepare(['person_former']);
    const { name } = sealer.sealFields('person_former', { name: 'Gardeners' }, ['name']);
    const words = { ...community, name, nameBy: 'person_former', descriptionBy: 'person_b' };
    store(communities, 'community_a', words, 'person_b', ['description']);
    const [both] = await indexed(CommunityUpdated, { communityId: 'community_a' });
    expect(both?.body?.title).toEqual({ words: 'Gardeners', by: 'person_former' });
    expect(both?.body?.text).toEqual({ words: 'We dig', by: 'person_b' });
    await keys.destroy('person_former');
    sealer.forget('person_former');
    const left = (await indexed(CommunityUpdated, { communityId: 'community_a' })).at(-1);
    expect([left?.body?.title, left?.body?.text]).toEqual([null, { words: 'We dig', by: 'person_b' }]);
  });

  test('the words of an erased person are taken out', async () => {
    await keys.create(['person_gone']);
    await sealer.prepare(['person_gone']);
    store(posts, 'post_a', { ...post, authorId: 'person_gone' }, 'person_gone', ['title', 'text']);
    await keys.destroy('person_gone');
    sealer.forget('person_gone');
    const [document] = await indexed(PostPublished, { postId: 'post_a' });
    expect(document?.body).toMatchObject({ title: null, text: null });
  });
});
