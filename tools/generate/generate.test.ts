import { startTestNode } from '@c18n/single-node/testing/startTestNode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Importing, startImporting } from '../import/startImportingForTests.ts';
import { type GenerateOptions, generate } from './generate.ts';
import { defaultWeights } from './readWeights.ts';

const ACTIONS = 300;

/** Generates with a clock that only waiting moves. */
function run({ options }: Importing, more: Partial<GenerateOptions> = {}) {
  let clock = 0;
  const waits: number[] = [];
  const wait = async (pause: number) => {
    waits.push(pause);
    clock += pause;
  };
  const summary = generate({
    ...{ ...options, seed: 3, weights: defaultWeights, actions: ACTIONS, live: { perSecond: 1, seconds: 0 } },
    ...{ concurrency: 8, now: () => clock, wait, ...more },
  });
  return summary.then((result) => ({ ...result, waits }));
}

const EVERYTHING = `{ communities(first: 5) { edges { node { name tags memberCount
  posts(first: 20) { edges { node { title text likes dislikes commentCount reactionCounts { code count } acceptedAnswer { text }
    comments(first: 20) { edges { node { text likes replyCount author { userName } } } } } } }
  userGroups(first: 5) { edges { node { name memberCount } } } } } } }`;

type Named = { readonly edges: readonly { readonly node: { readonly name: string; readonly userGroups?: Named } }[] };

/** What everybody can see, without ids and times, so that it is the same for the same seed; different places come about in any order. */
async function visible({ importer }: Importing): Promise<unknown> {
  const { communities } = (await importer.query(EVERYTHING)) as unknown as { communities: Named };
  const byName = ({ edges }: Named) =>
    edges.map(({ node }) => node).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return byName(communities).map(({ userGroups, ...community }) => [community, userGroups && byName(userGroups)]);
}

describe('generating', () => {
  let importing: Importing;
  beforeAll(async () => {
    importing = await startImporting();
    const { actions, problems, outcomes } = await run(importing);
    expect(importing.problems).toEqual([]);
    expect([actions, problems]).toEqual([ACTIONS, 0]);
    const done = Object.values(outcomes).reduce((sum, { done = 0 }) => sum + done, 0);
    expect(done).toBe(ACTIONS);
  });
  afterAll(() => importing[Symbol.asyncDispose]());

  test('again changes nothing', async () => {
    const ledger = await importing.ledgerEnds();
    await run(importing);
    expect(await importing.ledgerEnds()).toEqual(ledger);
  });

  test('makes the same elsewhere, however many do it at once, and through interruptions', async () => {
    await using other = await startImporting();
    let sent = 0;
    const breaking: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (++sent >= 100) throw new TypeError('unplugged');
      return response;
    };
    await expect(run(other, { fetch: breaking, attempts: 1 })).rejects.toThrow('unplugged');
    await run(other, { concurrency: 2 });
    expect(other.problems).toEqual([]);
    expect(await visible(importing)).not.toHaveLength(0);
    expect(await visible(other)).toEqual(await visible(importing));
  });

  test('goes on live at its pace', async () => {
    const before = await importing.ledgerEnds();
    const { actions, seconds, waits } = await run(importing, { live: { perSecond: 10, seconds: 4 } });
    expect(actions).toBe(ACTIONS + 40);
    expect([seconds, waits.length]).toEqual([3.9, 39]);
    expect(await importing.ledgerEnds()).not.toEqual(before);
  });
});

test('what is not done is reported, with all that needs it', async () => {
  await using importing = await startImporting();
  const refusing: typeof fetch = async (url, init) =>
    String(init?.body).includes('mutation PublishPost')
      ? Response.json({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] })
      : fetch(url, init);
  const { outcomes, problems } = await run(importing, { fetch: refusing });
  expect(outcomes.publishPost).toEqual({ failed: expect.any(Number) });
  expect(outcomes.addComment).toEqual({ skipped: expect.any(Number) });
  expect(importing.problems).toHaveLength(problems);
  expect(importing.problems.find(({ code }) => code === 'SKIPPED')?.message).toMatch(
    /^There is no (post|comment) \d+\.$/,
  );
});

test('does not go on once the keys are forgotten, and says so', async () => {
  const [day, begun] = [86_400_000, Date.now() - 40 * 86_400_000];
  let now = begun;
  await using node = await startTestNode({ now: () => now });
  const problems: unknown[] = [];
  const options: Omit<GenerateOptions, 'actions'> = {
    ...{ url: `${node.url}/graphql`, seed: 3, weights: defaultWeights, live: { perSecond: 1, seconds: 0 } },
    ...{ concurrency: 8, attempts: 5, fetch, wait: async () => {}, now: () => 0 },
    ...{ progress: { advance: () => {} }, report: (problem) => problems.push(problem) },
  };
  await generate({ ...options, actions: 20 });
  now = begun + 29 * day;
  await generate({ ...options, actions: 30 });
  expect(problems).toEqual([]);
  now = begun + 39 * day;
  await node.adapters.store.outcomes.prune(begun + 9 * day);
  await expect(generate({ ...options, actions: 30 })).rejects.toThrow('registered more than 30 days ago');
  expect(problems).toEqual([]);
});
