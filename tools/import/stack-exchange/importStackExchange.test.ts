import { fileURLToPath } from 'node:url';
import { Actor } from '@c18n/single-node/testing/Actor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Importing, startImporting } from '../startImportingForTests.ts';
import { type ImportStackExchangeOptions, importStackExchange } from './importStackExchange.ts';

const folder = fileURLToPath(new URL('./sample', import.meta.url));
const REPORTED = [
  ['answer 6', 'DELETED_POST'],
  ['comment 4', 'DELETED_POST'],
  ['vote 10', 'DELETED_POST'],
  ['vote 11', 'DELETED_POST'],
];

async function run({ options, problems }: Importing, more: Partial<ImportStackExchangeOptions> = {}) {
  problems.length = 0;
  const site = { site: 'beans.stackexchange.com', language: 'en' };
  const summary = await importStackExchange({ ...options, ...site, folder, ...more });
  return { summary, problems: problems.map(({ item, code }) => [item, code]) };
}

const CONTENTS = `query ($id: ID!) { community(id: $id) { name memberCount postStatistics { postCount } posts(first: 10) { edges { node {
  id title text slug tags language publishedAt likes dislikes commentCount answerAcceptedAt
  author { userName displayName about location registeredAt } acceptedAnswer { text }
  comments(first: 10) { edges { node { text addedAt likes dislikes author { displayName }
    replies(first: 10) { edges { node { text likes author { displayName } } } } } } } } } } } }`;

describe('importing a dump of Stack Exchange', () => {
  let importing: Importing;
  let summary: Awaited<ReturnType<typeof run>>['summary'];
  beforeAll(async () => {
    importing = await startImporting();
    const first = await run(importing);
    expect(first.problems).toEqual(REPORTED);
    summary = first.summary;
  });
  afterAll(() => importing[Symbol.asyncDispose]());

  type Contents = { community: { posts: { edges: { node: { id: string } }[] } } };
  const contents = async () =>
    ((await importing.importer.query(CONTENTS, { id: summary.communityId })) as unknown as Contents).community;

  test('tells what came of it', () => {
    expect(summary).toMatchObject({
      // Four users, three who are none any more, four synthetic voters.
      ...{ people: 11, posts: 2, answers: 2, comments: 3, acceptedAnswers: 1, reactions: 9, problems: 4 },
      differences: [],
    });
  });

  test('makes posts of questions, comments of answers and of comments, and reactions of votes', async () => {
    const community = await contents();
    expect(community).toMatchObject({
      name: 'beans.stackexchange.com',
      memberCount: 12,
      postStatistics: { postCount: 2 },
    });
    const [weed, beans] = community.posts.edges.map(({ node }) => node);
    expect(beans).toMatchObject({
      ...{ title: 'Why are my beans so short?', tags: ['beans', 'growth'], language: 'en', likes: 3, dislikes: 1 },
      ...{ publishedAt: '2019-02-01T10:00:00.500Z', commentCount: 5, answerAcceptedAt: '2019-02-02T00:00:00.000Z' },
      text: 'My beans are $b_1 * 2$ cm tall. **Why**?\n\n[beans.stackexchange.com/q/1](https://beans.stackexchange.com/q/1)',
      author: { userName: 'se.beans.2', about: 'Grows *beans*.', registeredAt: '2019-01-02T08:00:00.123Z' },
      acceptedAnswer: { text: expect.stringContaining('More light.\n\n```\nlight > shade\n```') },
      comments: {
        edges: [
          { node: { text: expect.stringContaining('More water.'), author: { displayName: 'user 9' } } },
          {
            node: {
              ...{ likes: 2, addedAt: '2019-02-01T11:00:00.000Z', author: { displayName: 'Béla & son' } },
              replies: {
                edges: [
                  { node: { text: 'Me, too.', likes: 0, author: { displayName: 'user78' } } },
                  { node: { text: 'That `helped`, thank you.', likes: 2, author: { displayName: 'Nadia' } } },
                ],
              },
            },
          },
          { node: { text: 'How old are they?' } },
        ],
      },
    });
    expect(weed).toMatchObject({ likes: 0, dislikes: 1, acceptedAnswer: null, author: { displayName: 'user77' } });
  });

  test('twice is once', async () => {
    const before = await contents();
    const ledger = await importing.ledgerEnds();
    expect((await run(importing)).problems).toEqual(REPORTED);
    expect(await contents()).toEqual(before);
    expect(await importing.ledgerEnds()).toEqual(ledger);
  });

  test('tells what is not as the dump has it', async () => {
    const postId = (await contents()).posts.edges[0]?.node.id;
    await importing.importer.do('addReaction', { targetId: postId, code: 'like' });
    const again = await run(importing);
    expect(again.summary.differences).toEqual([{ item: 'question 2', of: 'likes', dump: 0, here: 1 }]);
  });
});

describe('an import of a dump that breaks off', () => {
  test.each([3, 5, 7])('goes on where it was, after %d requests', async (requests) => {
    await using importing = await startImporting();
    let sent = 0;
    const breaking: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      // What was asked last is done, but nobody hears of it.
      if (++sent === requests) throw new TypeError('unplugged');
      return response;
    };
    await expect(run(importing, { fetch: breaking, attempts: 1, concurrency: 1 })).rejects.toThrow('unplugged');
    const { summary } = await run(importing);
    expect(summary).toMatchObject({ people: 11, reactions: 9, differences: [] });
    const { people } = await importing.importer.query('{ people(first: 100) { edges { node { id } } } }');
    expect(people?.edges).toHaveLength(12);
  });

  test('is for importers', async () => {
    await using importing = await startImporting();
    const somebody = await Actor.register(importing.importer.url, 'somebody');
    await expect(run(importing, { token: somebody.token ?? '' })).rejects.toThrow('IMPORTER');
  });
});
