import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Actor } from '@c18n/single-node/testing/Actor';
import { startTestNode, type TestNode } from '@c18n/single-node/testing/startTestNode';
import { grantFirstAdministrator, INSTALLATION } from '@c18n/users/commands';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportProblem } from '../ImportProblem.ts';
import type { Checkpoint, Checkpoints } from './Checkpoints.ts';
import { type ImportIrcOptions, importIrc } from './importIrc.ts';

const NICKS = ['mole', 'Toad', '|newt|', 'heron', 'otter'];
/** More than are sent at once. */
const LINES = 830;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irc-'));
  const clock = (line: number) => `${10 + Math.floor(line / 60)}:${String(line % 60).padStart(2, '0')}`;
  const lines = Array.from({ length: LINES }, (_, line) => `[${clock(line)}] <${NICKS[line % 5]}> line ${line}`);
  lines[7] = '=== otter has joined #pond';
  lines[8] = '[10:08] <heron> ';
  await writeFile(join(folder, '2012-01-01.raw.txt'), lines.join('\n'));
  // One answers a line of the batch before, one a line that is no message.
  await writeFile(join(folder, '2012-01-01.annotation.txt'), '3 650 -\n7 651 -\n');
  await writeFile(join(folder, 'lake.0.ascii.txt'), 'lake 2011-01-01 [10:00:01] <mole> alone here\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function startedWithImporter(): Promise<{ readonly node: TestNode; readonly importer: Actor }> {
  const node = await startTestNode();
  const importer = await Actor.register(node.url, 'importer');
  await node.node.contexts.contextFor(null).commands.send({
    ...{ definition: grantFirstAdministrator, input: null, idempotencyKey: null, actor: INSTALLATION },
    data: () => ({ personId: importer.id }),
  });
  await importer.do('grantRole', { personId: importer.id, role: 'IMPORTER' });
  return { node, importer };
}

function memoryCheckpoints(): Checkpoints {
  const all = new Map<string, Checkpoint>();
  return {
    get: (channel) => all.get(channel) ?? null,
    set: async (channel, checkpoint) => void all.set(channel, checkpoint),
  };
}

async function run(importer: Actor, more: Partial<ImportIrcOptions> = {}) {
  const problems: ImportProblem[] = [];
  const summary = await importIrc({
    ...{ folder, url: `${importer.url}/graphql`, token: importer.token ?? '', channel: 'pond', date: null },
    ...{ concurrency: 2, attempts: 5, checkpoints: memoryCheckpoints(), progress: { advance: () => {} } },
    ...{ report: (problem) => problems.push(problem), fetch, wait: async () => {} },
    ...more,
  });
  return { summary, problems };
}

/** Everything that is in the channel, as a member reads it. */
async function contentsOf(importer: Actor, channel: string) {
  const { communities } = (await importer.query(
    '{ communities(first: 100) { edges { node { name memberCount userGroups { edges { node { id memberCount } } } } } } }',
  )) as unknown as { communities: { edges: { node: Community }[] } };
  const named = communities.edges.filter(({ node }) => node.name === channel);
  expect(named).toHaveLength(1);
  const groups = named[0]?.node.userGroups.edges ?? [];
  expect(groups).toHaveLength(1);
  const messages: Message[] = [];
  for (let after: string | null = null; ; ) {
    const page = (
      await importer.query(
        `query ($id: ID!, $after: String) { userGroup(id: $id) { messages(first: 100, after: $after) {
          edges { node { number text sentAt author { displayName } replyTo { number } } } pageInfo { hasNextPage endCursor } } } }`,
        { id: groups[0]?.node.id, after },
      )
    ).userGroup?.messages as unknown as Page;
    messages.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return { members: groups[0]?.node.memberCount, messages };
    after = page.pageInfo.endCursor;
  }
}

type Community = { name: string; userGroups: { edges: { node: { id: string; memberCount: number } }[] } };
type Message = { number: number; text: string; sentAt: string; author: object; replyTo: { number: number } | null };
type Page = { edges: { node: Message }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };

/** The texts as the log has them, in its order. */
const spoken = Array.from({ length: LINES }, (_, line) => line).filter((line) => line !== 7 && line !== 8);
const texts = spoken.map((line) => `line ${line}`);

describe('importing IRC logs', () => {
  test('brings in who spoke, what, when, and in answer to what', async () => {
    const { node, importer } = await startedWithImporter();
    await using _ = node;
    const { summary, problems } = await run(importer);
    expect(summary).toEqual({
      lines: LINES + 1,
      systemLines: 1,
      messages: LINES - 1,
      people: 5,
      channels: 2,
      problems: 2,
    });
    expect(problems.map(({ item, code }) => [item, code])).toEqual([
      ['2012-01-01:8', 'EMPTY'],
      ['2012-01-01:651', 'ANSWERS_NO_MESSAGE'],
    ]);
    // Those who spoke, and the importer.
    const { members, messages } = await contentsOf(importer, 'pond');
    expect(members).toBe(6);
    expect(messages.map(({ text }) => text)).toEqual(texts);
    expect(messages.map(({ number }) => number)).toEqual(texts.map((_text, index) => index + 1));
    expect(messages[2]).toMatchObject({ sentAt: '2012-01-01T10:02:00.000Z', author: { displayName: '|newt|' } });
    expect(messages[648]).toMatchObject({ text: 'line 650', replyTo: { number: 4 } });
    expect((await contentsOf(importer, 'lake')).messages.map(({ text }) => text)).toEqual(['alone here']);
  });

  test('twice is once, also where nothing was remembered', async () => {
    const { node, importer } = await startedWithImporter();
    await using _ = node;
    await run(importer);
    const before = await contentsOf(importer, 'pond');
    const again = await run(importer);
    expect(again.problems.map(({ code }) => code)).toEqual(['EMPTY', 'ANSWERS_NO_MESSAGE']);
    expect(await contentsOf(importer, 'pond')).toEqual(before);
    const { people } = await importer.query('{ people(first: 100) { edges { node { id } } } }');
    expect(people?.edges).toHaveLength(6);
  });

  test('goes on where it broke off', async () => {
    const { node, importer } = await startedWithImporter();
    await using _ = node;
    const checkpoints = memoryCheckpoints();
    let imports = 0;
    const breaking: typeof fetch = async (url, init) => {
      if (String(init?.body).includes('importMessages') && ++imports > 1) throw new Error('unplugged');
      return fetch(url, init);
    };
    await expect(run(importer, { checkpoints, fetch: breaking, concurrency: 1 })).rejects.toThrow('unplugged');
    let repeated = 0;
    const counting: typeof fetch = async (url, init) => {
      if (String(init?.body).includes('importMessages')) repeated += 1;
      return fetch(url, init);
    };
    await run(importer, { checkpoints, fetch: counting });
    // Of the three batches one was there already.
    expect(repeated).toBe(2);
    expect((await contentsOf(importer, 'pond')).messages.map(({ text }) => text)).toEqual(texts);
  });

  test('loses nothing and brings nothing twice where answers get lost', async () => {
    const { node, importer } = await startedWithImporter();
    await using _ = node;
    let requests = 0;
    const losing: typeof fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (++requests % 2 === 1) throw new Error('reset');
      return response;
    };
    await run(importer, { fetch: losing, concurrency: 1 });
    const { members, messages } = await contentsOf(importer, 'pond');
    expect(members).toBe(6);
    expect(messages.map(({ text }) => text)).toEqual(texts);
  });

  test('is for importers', async () => {
    const { node } = await startedWithImporter();
    await using _ = node;
    const somebody = await Actor.register(node.url, 'somebody');
    await expect(run(somebody)).rejects.toThrow('IMPORTER');
    expect(await somebody.query('{ communities { edges { node { id } } } }')).toEqual({ communities: { edges: [] } });
  });
});
