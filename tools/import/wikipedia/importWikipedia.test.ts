import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Importing, startImporting } from '../startImportingForTests.ts';
import { type ImportWikipediaOptions, importWikipedia } from './importWikipedia.ts';

const folder = fileURLToPath(new URL('./sample', import.meta.url));

async function run({ options, problems }: Importing, more: Partial<ImportWikipediaOptions> = {}) {
  problems.length = 0;
  const summary = await importWikipedia({ ...options, folder, language: 'nl', ...more });
  return { summary, problems: problems.map(({ item, code }) => [item, code]) };
}

const COMMUNITIES = `{ communities(first: 10) { edges { node { name memberCount posts(first: 10) { edges { node {
  id language commentCount comments(first: 10) { edges { node { text } } } } } } } } } }`;

type Community = {
  name: string;
  memberCount: number;
  posts: { edges: { node: { id: string; language: string; commentCount: number } }[] };
};

type Answers = { edges: { node: { id: string } }[] };
type Answered = { post?: { answers: Answers }; comment?: { answers: Answers } };

/** The ids of what answers posts or comments. */
async function answersTo({ importer }: Importing, ids: readonly string[]): Promise<readonly string[]> {
  const found = ids.map(async (id) => {
    const query = id.startsWith('comment_')
      ? 'query ($id: ID!) { comment(id: $id) { answers: replies(first: 100) { edges { node { id } } } } }'
      : 'query ($id: ID!) { post(id: $id) { answers: comments(first: 100) { edges { node { id } } } } }';
    const { post, comment } = (await importer.query(query, { id })) as unknown as Answered;
    return (post ?? comment)?.answers.edges.map(({ node }) => node.id) ?? [];
  });
  return (await Promise.all(found)).flat();
}

describe('importing talk pages', () => {
  let importing: Importing;
  beforeAll(async () => {
    importing = await startImporting();
    const { summary, problems } = await run(importing);
    expect(summary).toEqual({ communities: 3, pages: 3, people: 4, comments: 21, repeated: 2, problems: 1 });
    expect(problems).toEqual([['en-beans c-empty', 'EMPTY']]);
  });
  afterAll(() => importing[Symbol.asyncDispose]());

  const communities = async () =>
    (
      (await importing.importer.query(COMMUNITIES)) as unknown as { communities: { edges: { node: Community }[] } }
    ).communities.edges.map(({ node }) => node);

  test('makes a community of each language, and a post of each page', async () => {
    expect(
      (await communities()).map(({ name, memberCount, posts }) => [name, memberCount, posts.edges[0]?.node.language]),
    ).toEqual([
      ['Wikipedia talk (nl)', 2, 'nl'],
      ['Wikipedia talk (he)', 3, 'he'],
      ['Wikipedia talk (en)', 4, 'en'],
    ]);
  });

  test('keeps answers below what they answer, however deep', async () => {
    const english = (await communities()).at(-1)?.posts.edges[0]?.node;
    expect(english?.commentCount).toBe(18);
    let level: readonly string[] = [english?.id ?? ''];
    for (let depth = 0; depth < 12; depth++) level = await answersTo(importing, level);
    expect(level).toHaveLength(1);
    expect(await answersTo(importing, level)).toEqual([]);
  });

  test('twice is once', async () => {
    const before = await communities();
    const ledger = await importing.ledgerEnds();
    await run(importing);
    expect(await communities()).toEqual(before);
    expect(await importing.ledgerEnds()).toEqual(ledger);
  });
});

test('a page on which nobody says anything becomes nothing', async () => {
  await using importing = await startImporting();
  const quiet = await mkdtemp(join(tmpdir(), 'talk-'));
  await writeFile(
    join(quiet, 'en-quiet-threadItemsHtml.json'),
    '[{"type":"heading","id":"h","html":"Rules","replies":[]}]',
  );
  const { summary, problems } = await run(importing, { folder: quiet });
  await rm(quiet, { recursive: true });
  expect(summary).toEqual({ communities: 0, pages: 0, people: 0, comments: 0, repeated: 0, problems: 1 });
  expect(problems).toEqual([['en-quiet', 'EMPTY']]);
});

test('an import of talk pages that breaks off goes on where it was', async () => {
  await using importing = await startImporting();
  let sent = 0;
  const breaking: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    if (++sent === 6) throw new TypeError('unplugged');
    return response;
  };
  await expect(run(importing, { fetch: breaking, attempts: 1, concurrency: 1 })).rejects.toThrow('unplugged');
  const { summary } = await run(importing);
  expect(summary).toMatchObject({ communities: 3, comments: 21 });
  const { communities } = await importing.importer.query('{ communities(first: 10) { edges { node { id } } } }');
  expect(communities?.edges).toHaveLength(3);
});
