import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../testing/Actor.ts';
import { shimObstacle } from './compileShim.ts';
import { expectedState } from './expectedState.ts';
import { expectSameAnswers } from './expectSameAnswers.ts';
import { inspectDirectory } from './inspectDirectory.ts';
import { Journal } from './Journal.ts';
import { openPlace } from './openPlace.ts';
import type { RestartingNode } from './RestartingNode.ts';
import { readState } from './readState.ts';
import { soak } from './soak.ts';
import { type Limit, startOnFillingDisk } from './startOnFillingDisk.ts';
import { PASSWORD, Talker } from './Talker.ts';

const DEADLINE = 120_000 * soak;
const FILLINGS = 8 * soak;
const TALKERS = ['ann', 'bob', 'eve'];
const obstacle = await shimObstacle();
const words = { text: 'Is there room for this?', title: 'Is there room for this?' };
const EVENTS = `subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) {
  ... on MessageSent { message { number text } } } }`;

beforeAll(() => {
  if (obstacle !== null) console.warn(`THE FULL DISK IS NOT TESTED: ${obstacle}`);
});

describe.skipIf(obstacle !== null)('while the disk is full (needs a C compiler)', () => {
  test.each(['disk', 'quota'] as const)(
    'whatever would change something is refused by code, all else goes on, and then everything does (%s)',
    async (limit) => {
      const { node, fill, free, founder, place } = await openOnFillingDisk(limit);
      const { actor } = founder;
      const { communityId, groupId } = place;
      const { post } = await founder.do('publishPost', { communityId, title: 'Before' }, 'post { id }');
      const { message } = await founder.do(
        'sendMessage',
        { conversationId: groupId, text: 'Before' },
        'message { id }',
      );
      const before = await readState(actor, place);
      const events = actor.follow(EVENTS, { id: groupId, after: place.afterGroup });
      const [postId, messageId] = [post?.id, message?.id];
      const mutations: readonly [field: string, input: object][] = [
        ['register', registration('late')],
        ['signIn', { userNameOrEmail: 'founder', password: PASSWORD }],
        ['updateProfile', { about: words.text }],
        ['createCommunity', { name: words.title }],
        ['createUserGroup', { communityId, name: words.title }],
        ['publishPost', { communityId, ...words }],
        ['editPost', { postId, ...words }],
        ['addComment', { parentId: postId, text: words.text }],
        ['addReaction', { targetId: postId, code: 'like' }],
        ['editMessage', { messageId, text: words.text }],
        ['sendMessage', { conversationId: groupId, text: words.text }],
        // More than one page of the log.
        ['sendMessage', { conversationId: groupId, text: words.text.repeat(200) }],
      ];
      const keyed = mutations.map(
        ([field, input], index) => [field, { ...input, idempotencyKey: `key ${index}` }] as const,
      );
      const send = () => Promise.all(keyed.map(async ([field, input]) => [field, await actor.codeOf(field, input)]));
      const all = (code: string | null) => mutations.map(([field]) => [field, code]);

      fill();
      expect(await send()).toEqual(all('STORAGE_FULL'));
      expect(await markRead(actor, groupId)).toBe('STORAGE_FULL');
      expect(await readState(actor, place)).toEqual(before);
      expect((await fetch(`${node.url}/health/live`)).status).toBe(200);
      free();
      expect(await send()).toEqual(all(null));
      expect(await send()).toEqual(all(null));
      expect(await markRead(actor, groupId)).toBe(null);

      const after = await readState(actor, place);
      expect(Object.keys(after.messages)).toHaveLength(3);
      expect(after.posts).toMatchObject({ [String(postId)]: { title: words.title, likes: 1, comments: 1 } });
      expect(Object.keys(after.posts)).toHaveLength(2);
      // Three messages and an edit, which comes wherever it was decided.
      const sent = (await events.take(4)).flatMap(({ message }) => message?.number ?? []);
      expect(sent).toEqual([1, 2, 3]);
      events.stop();
      await expectWhole(node);
    },
    DEADLINE,
  );

  test(
    'again and again, nothing is done half, lost or done twice',
    async () => {
      const { node, fill, free, founder, place, journal } = await openOnFillingDisk();
      const steps = 12 * FILLINGS;
      const talking = TALKERS.map(async (name, index) => {
        const talker = new Talker(name, node, journal, seededRandom(index));
        await talker.register();
        await talker.talk(place, steps);
      });
      const filling = async () => {
        for (let filling = 1; filling <= FILLINGS; filling++) {
          await journal.reach(filling * Math.floor((TALKERS.length * steps) / (FILLINGS + 1)));
          fill();
          await journal.reachLost(journal.lost + 3 * TALKERS.length);
          free();
        }
      };
      await Promise.all([...talking, filling()]);
      expect(await readState(founder.actor, place)).toEqual(expectedState(journal));
      await expectSameAnswers(journal);
      await expectWhole(node);
    },
    DEADLINE,
  );

  test(
    'for the keys only, nobody can register, and whoever is there goes on',
    async () => {
      const { node, fill, free, founder, place } = await openOnFillingDisk();
      const register = () => founder.actor.codeOf('register', { ...registration('late'), idempotencyKey: 'late' });
      fill('keys.sqlite');
      expect(await register()).toBe('STORAGE_FULL');
      await founder.do('sendMessage', { conversationId: place.groupId, text: words.text });
      free();
      expect(await register()).toBe(null);
      await expectWhole(node);
    },
    DEADLINE,
  );

  test(
    'for the search index only, mutations go on, and it catches up',
    async () => {
      const { node, fill, free, founder, place } = await openOnFillingDisk();
      const { communityId, groupId } = place;
      const finds = async (title: string) =>
        (await founder.actor.query(SEARCH, { title })).search?.edges?.[0] !== undefined;
      const findsAtLast = async (title: string) => {
        while (!(await finds(title)));
      };
      await founder.do('publishPost', { communityId, title: 'Sparrows' });
      await findsAtLast('Sparrows');
      fill('search.sqlite');
      for (const title of ['Herons', 'Kestrels']) await founder.do('publishPost', { communityId, title });
      // Time enough for the indexer to try.
      for (let said = 0; said < 20; said++)
        await founder.do('sendMessage', { conversationId: groupId, text: words.text });
      expect([await finds('Sparrows'), await finds('Herons'), await finds('Kestrels')]).toEqual([true, false, false]);
      free();
      for (const title of ['Sparrows', 'Herons', 'Kestrels']) await findsAtLast(title);
      await expectWhole(node);
    },
    DEADLINE,
  );
});

const SEARCH = 'query ($title: String!) { search(query: $title, kinds: [POST]) { edges { cursor } } }';

async function openOnFillingDisk(limit?: Limit) {
  const disk = await startOnFillingDisk(limit);
  const journal = new Journal();
  const founder = new Talker('founder', disk.node, journal, seededRandom(0));
  await founder.register();
  return { ...disk, journal, founder, place: await openPlace(founder) };
}

function registration(name: string) {
  return { userName: name, email: `${name}@example.org`, password: PASSWORD, displayName: name };
}

async function markRead(actor: Actor, conversationId: string): Promise<string | null> {
  const query =
    'mutation ($id: ID!) { markRead(input: { conversationId: $id, number: 1 }) { readState { unreadCount } } }';
  return (await actor.ask(query, { id: conversationId })).errors?.[0]?.extensions?.code ?? null;
}

/** It was the same process all the time, ends well, and its views are what its ledger says. */
async function expectWhole(node: RestartingNode): Promise<void> {
  expect(await node.terminate()).toBe(0);
  expect((await inspectDirectory(node.directory)).differences).toEqual([]);
}
